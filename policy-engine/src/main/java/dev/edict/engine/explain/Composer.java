package dev.edict.engine.explain;

import dev.edict.Announcement;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.Obligation;
import dev.edict.Verdict;
import dev.edict.Warning;
import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Heard;
import dev.edict.engine.combine.Heard.Part;
import dev.edict.engine.combine.Said;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.combine.Weighing;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.resolve.Conditions;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import dev.edict.model.Policy;
import dev.edict.model.Status;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a decision together at one instant. For one request; not safe to share between threads. */
final class Composer {
    private static final String STALE = "edict/stale-pack";
    private static final Set<String> NAMES = Set.of("organization", "tool", "place");

    private final Conditions conditions;
    private final Course course;
    private final Supplier<List<Details.Of>> near;
    private @Nullable Details details;
    private final CompiledPack pack;
    private final Alternatives alternatives;
    private @Nullable List<String> notes;
    private final Announcements announcements;
    private final Duties duties;

    Composer(
            Conditions conditions,
            Course course,
            Supplier<List<Details.Of>> near,
            CompiledPack pack,
            Function<Change, Timed<Outcome>> evaluate) {
        this.conditions = conditions;
        this.course = course;
        this.near = near;
        this.pack = pack;
        alternatives = new Alternatives(evaluate);
        announcements = new Announcements(conditions.inquiry());
        duties = new Duties(conditions.inquiry());
    }

    private Details details() {
        Details known = details;
        if (known == null) {
            known = new Details(near.get());
            details = known;
        }
        return known;
    }

    /** Returns a period around an instant, within another, in which nothing changes beside what policies say, alternatives apart. */
    Period steadyAround(Instant instant, Period within) {
        Period steady = pack.stale().steadyAround(instant, within);
        steady = pack.inHorizon().steadyAround(instant, steady);
        for (Voice voice : course.voices()) {
            if (hasDatesOfItsOwn(voice.policy().policy())) {
                Set<Instant> cuts = new TreeSet<>(announcements.changes(voice.policy()));
                cuts.addAll(duties.changes(voice.policy()));
                steady = Timed.sampled(cuts, cut -> cut).steadyAround(instant, steady);
            }
        }
        return steady;
    }

    private static boolean hasDatesOfItsOwn(Policy policy) {
        return !policy.obligations().isEmpty()
                || !policy.time().phases().isEmpty()
                || policy.stages().stream()
                        .anyMatch(stage -> !stage.time().phases().isEmpty())
                || policy.readings().stream().anyMatch(reading -> hasDatesOfItsOwn(reading.policy()));
    }

    /** Returns the instants at which something beside what policies say changes. */
    Collection<Instant> changes() {
        Set<Instant> changes = new HashSet<>(pack.stale().changes());
        changes.addAll(pack.inHorizon().changes());
        for (Voice voice : course.voices()) {
            if (hasDatesOfItsOwn(voice.policy().policy())) {
                changes.addAll(announcements.changes(voice.policy()));
                changes.addAll(duties.changes(voice.policy()));
            }
        }
        return changes;
    }

    /** Returns what changes between two neighbouring instants beside what policies say, in words. */
    List<String> changesBeside(Instant before, Instant after) {
        List<String> changes = new ArrayList<>(0);
        if (!pack.stale().at(before).equals(pack.stale().at(after))) {
            changes.add("the pack " + pack.pack().id() + " is stale from here");
        }
        pack.horizon().ifPresent(horizon -> {
            if (horizon.from().equals(after)) {
                changes.add("the first date that the pack's policies speak of");
            } else if (horizon.until().equals(after)) {
                changes.add("the last date that the pack speaks of");
            }
        });
        for (Voice voice : course.voices()) {
            CompiledPolicy policy = voice.policy();
            if (hasDatesOfItsOwn(policy.policy())) {
                if (announcements.changes(policy).contains(after) && details().mayConcern(policy, after)) {
                    List<Announcement> old = announcements.of(policy, voice.said(), before);
                    announcements.of(policy, voice.said(), after).stream()
                            .filter(announcement -> !old.contains(announcement))
                            .forEach(announcement -> changes.add("announced: " + announcement.text()));
                }
                changes.addAll(duties.changesAt(policy, details(), after));
            }
        }
        return changes;
    }

    /** Returns the policies of which something announced is announced no more from an instant on, in words. */
    List<String> lapsed(Instant before, Instant after) {
        List<String> lapsed = new ArrayList<>(0);
        for (Voice voice : course.voices()) {
            CompiledPolicy policy = voice.policy();
            if (announcements.changes(policy).contains(after)
                    && details().mayConcern(policy, before)
                    && !announcements.of(policy, voice.said(), before).isEmpty()) {
                lapsed.add(policy.id() + ": what was announced is due, or has lapsed");
            }
        }
        return lapsed;
    }

    /** Returns what determining policies name to do instead. */
    Alternatives alternatives() {
        return alternatives;
    }

    Core at(Instant instant) {
        Weighing weighing = course.at(instant);
        return new Core(
                weighing.outcome(),
                weighing.byDefault(),
                spoken(weighing, instant),
                weighing.setAside(),
                beside(weighing, instant),
                alternatives.of(weighing.heard(), instant));
    }

    Core.Spoken spoken(Weighing weighing, Instant instant) {
        List<Heard> heard = weighing.heard();
        List<Finding> determining = findings(heard, Part.DETERMINING, instant);
        return new Core.Spoken(
                determining,
                findings(heard, Part.OVERRIDDEN, instant),
                others(heard, instant),
                missing(weighing, determining),
                assumptions(heard));
    }

    Core.Beside beside(Weighing weighing, Instant instant) {
        List<Heard> heard = weighing.heard();
        return new Core.Beside(
                nearMisses(heard, instant),
                announcements(heard, instant),
                obligations(heard, instant),
                warnings(heard, instant),
                notes(instant));
    }

    // INVARIANT: what is heard comes in the order of the policies' ids, and so do the findings.
    private List<Finding> others(List<Heard> heard, Instant instant) {
        List<Finding> found = null;
        for (Heard one : heard) {
            if (one.part() == Part.SET_ASIDE || one.part() == Part.BESIDE || isShown(one)) {
                found = found == null ? new ArrayList<>(2) : found;
                found.add(finding(one, instant));
            }
        }
        return found == null ? List.of() : List.copyOf(found);
    }

    // Silent, and shown: what was suspended, enjoined or repealed.
    private static boolean isShown(Heard heard) {
        return heard.part() == Part.SILENT && isShown(heard.said());
    }

    /** Returns whether what a policy says is named though it is silence. */
    static boolean isShown(Said said) {
        if (said.status().isEmpty()) {
            return false;
        }
        Status status = said.status().get();
        return status == Status.SUSPENDED || status == Status.ENJOINED || status == Status.REPEALED;
    }

    private List<Finding> findings(List<Heard> heard, Part part, Instant instant) {
        List<Finding> found = null;
        for (Heard one : heard) {
            if (one.part() == part) {
                found = found == null ? new ArrayList<>(2) : found;
                found.add(finding(one, instant));
            }
        }
        return found == null ? List.of() : List.copyOf(found);
    }

    private Finding finding(Heard heard, Instant instant) {
        CompiledPolicy policy = heard.policy();
        Said said = heard.said();
        return new Finding(
                policy.id(),
                policy.policy().title(),
                policy.policy().issuer(),
                policy.policy().exception(),
                said.verdict(),
                said.possible(),
                said.status().orElse(Status.UNKNOWN),
                policy.dateZone(heard.dating(), conditions.inquiry().actorZone()),
                heard.overTime().periodAt(instant),
                said.evidence(),
                said.missing(),
                said.wouldHelp(),
                said.readings(),
                policy.policy().approver(),
                policy.policy().because(),
                policy.sources(),
                said.assumptions());
    }

    private List<NearMiss> nearMisses(List<Heard> heard, Instant instant) {
        List<NearMiss> misses = new ArrayList<>();
        for (Heard one : heard) {
            if (one.part() == Part.SILENT
                    && !isShown(one)
                    && !one.policy().policy().exception()) {
                NearMisses.of(one.policy(), details(), conditions, instant).ifPresent(misses::add);
            }
        }
        return List.copyOf(misses);
    }

    private List<Announcement> announcements(List<Heard> heard, Instant instant) {
        List<Announcement> found = new ArrayList<>(0);
        for (Heard one : heard) {
            if (details().mayConcern(one.policy(), instant)) {
                found.addAll(announcements.of(one.policy(), one.overTime(), instant));
            }
        }
        return List.copyOf(found);
    }

    private List<Obligation> obligations(List<Heard> heard, Instant instant) {
        List<Obligation> found = new ArrayList<>(0);
        for (Heard one : heard) {
            if (one.part() != Part.SET_ASIDE) {
                found.addAll(duties.of(one, details(), instant));
            }
        }
        return List.copyOf(found);
    }

    private List<Warning> warnings(List<Heard> heard, Instant instant) {
        List<Warning> warnings = new ArrayList<>();
        for (Heard one : heard) {
            if (one.part() == Part.BESIDE && one.said().verdict() == Verdict.WARN) {
                warnings.add(new Warning(one.policy().id(), announcements.warning(one, one.overTime(), instant)));
            }
        }
        if (pack.stale().at(instant)) {
            String gathered = pack.pack()
                    .asOf()
                    .map(when -> "; its facts were gathered up to " + when)
                    .orElse("");
            String last = pack.pack().staleAfter().map(Object::toString).orElse("");
            warnings.add(new Warning(
                    STALE, "the pack " + pack.pack().id() + " should not be relied on after " + last + gathered));
        }
        return List.copyOf(warnings);
    }

    private List<MissingFact> missing(Weighing weighing, List<Finding> determining) {
        boolean open = weighing.outcome() == Outcome.INDETERMINATE;
        if (!open
                && determining.stream().allMatch(finding -> finding.wouldHelp().isEmpty())) {
            return List.of();
        }
        Map<String, Set<String>> neededBy = new LinkedHashMap<>();
        if (open) {
            conditions.inquiry().unknownNames().keySet().stream()
                    .filter(NAMES::contains)
                    .forEach(path -> neededBy.put(path, new LinkedHashSet<>()));
        }
        for (Finding finding : determining) {
            for (String path : open ? finding.missing() : finding.wouldHelp()) {
                neededBy.computeIfAbsent(path, absent -> new LinkedHashSet<>()).add(finding.policy());
            }
        }
        return neededBy.entrySet().stream()
                .map(entry -> new MissingFact(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<String> notes() {
        List<String> known = notes;
        if (known == null) {
            known = Remarks.on(conditions.inquiry(), pack);
            notes = known;
        }
        return known;
    }

    private List<String> notes(Instant instant) {
        if (pack.inHorizon().at(instant)) {
            return notes();
        }
        List<String> all = new ArrayList<>(notes());
        String gathered = pack.pack()
                .asOf()
                .map(day -> ", whose facts were gathered up to " + day)
                .orElse("");
        all.add(
                instant.isBefore(pack.horizon().orElseThrow().from())
                        ? "this lies before the first date that the pack's policies speak of"
                        : "this lies after the last date that the pack speaks of" + gathered);
        return List.copyOf(all);
    }

    private static List<String> assumptions(List<Heard> heard) {
        Set<String> all = null;
        for (Heard one : heard) {
            // An exception that nothing needs rests on nothing; a policy that is silent may be so by an assumption.
            boolean idle = one.part() == Part.SILENT && !one.said().isSilent();
            if (!idle && !one.said().assumptions().isEmpty()) {
                all = all == null ? new TreeSet<>() : all;
                all.addAll(one.said().assumptions());
            }
        }
        return all == null ? List.of() : List.copyOf(all);
    }

    /** Returns what a policy says where a sentence is needed: its reason, else its title, else its id. */
    static String sentence(Policy policy) {
        return policy.because().or(policy::title).orElse(policy.id());
    }
}
