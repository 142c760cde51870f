package dev.edict.engine.explain;

import dev.edict.Evidence;
import dev.edict.Verdict;
import dev.edict.engine.combine.Course;
import dev.edict.engine.combine.Said;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.DatedFact;
import dev.edict.engine.compile.Dating;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.model.Status;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why something changes at an instant: which policy, phase or fact begins or ends there. For one request; not safe to share between threads. */
final class Causes {
    private static final int MOST_FACTS = 4;

    private final Course course;
    private final Inquiry inquiry;
    private final Composer composer;

    Causes(Course course, Inquiry inquiry, Composer composer) {
        this.course = course;
        this.inquiry = inquiry;
        this.composer = composer;
    }

    /** Returns what begins or ends at an instant; before it, things stood as they did at another. */
    List<String> at(Instant before, Instant after) {
        Set<String> causes = new LinkedHashSet<>();
        for (Voice voice : course.voices()) {
            Said old = voice.said().at(before);
            Said now = voice.said().at(after);
            boolean changes = !old.equals(now)
                    || (!old.isSilent() && !voice.dating(before).equals(voice.dating(after)));
            if (changes && !isIdle(voice.policy(), before, after)) {
                causes.add(reason(voice.policy(), old, now, after) + ": " + words(old) + " until then, " + words(now)
                        + " from then on");
            }
        }
        causes.addAll(composer.changesBeside(before, after));
        if (causes.isEmpty()) {
            causes.addAll(composer.lapsed(before, after));
        }
        if (causes.isEmpty()) {
            causes.addAll(
                    composer.alternatives().changesBetween(course.at(before).heard(), before, after));
        }
        if (causes.isEmpty()) {
            causes.addAll(near(after));
        }
        if (causes.isEmpty()) {
            causes.addAll(facts(after));
        }
        if (causes.isEmpty()) {
            causes.addAll(composer.at(before).changesTo(composer.at(after)));
        }
        return List.copyOf(causes);
    }

    /** Returns whether a policy is an exception from what does not speak on either side, so that nothing hangs on it. */
    private boolean isIdle(CompiledPolicy policy, Instant before, Instant after) {
        return policy.policy().exception()
                && course.voices().stream()
                        .filter(voice -> policy.policy()
                                .setsAside()
                                .contains(voice.policy().id()))
                        .allMatch(voice -> voice.said().at(before).isSilent()
                                && voice.said().at(after).isSilent());
    }

    /** Returns the dates of policies that stay silent, but of which something is told. */
    private List<String> near(Instant at) {
        List<String> found = new ArrayList<>();
        for (Voice voice : course.voices()) {
            List<String> dates = voice.policy().policy().exception() ? List.of() : dates(voice.policy(), at);
            if (!dates.isEmpty()) {
                found.add(voice.policy().id() + " " + String.join(", ", dates) + ", and is silent here");
            }
        }
        return found;
    }

    private String reason(CompiledPolicy policy, Said old, Said now, Instant at) {
        List<String> own = dates(policy, at);
        if (own.isEmpty() && policy.followsActor() && inquiry.actorZone().isEmpty()) {
            return policy.id() + " follows the clock of the user, whose zone is not known";
        }
        if (!own.isEmpty()) {
            return policy.id() + " " + String.join(", ", own);
        }
        if (now.status().equals(Optional.of(Status.REPEALED))) {
            return policy.id() + " is replaced";
        }
        if (now.status().equals(Optional.of(Status.UNKNOWN))) {
            return policy.id() + " may be replaced";
        }
        Set<String> facts = new LinkedHashSet<>(evidence(old, now, at));
        if (facts.isEmpty()) {
            facts.addAll(facts(at));
        }
        return facts.isEmpty() ? policy.id() : policy.id() + " (" + String.join("; ", facts) + ")";
    }

    /** Returns the dates of a policy that fall on an instant, as far as they are known. */
    private List<String> dates(CompiledPolicy policy, Instant at) {
        Set<String> found = new LinkedHashSet<>();
        for (Milestone date : Milestone.of(policy, this::clocks, inquiry.catalogue())) {
            if (date.at().equals(at)
                    && date.known().by(inquiry.knownAt(), inquiry.catalogue().zones())) {
                found.add(date.isPublication() && date.event().equals("published") ? "is published" : date.event());
            }
        }
        return found.isEmpty() && isPublished(policy, at) ? List.of("is published") : List.copyOf(found);
    }

    // A policy that says no day of publication was published by its sources, or by the day on which it begins.
    private boolean isPublished(CompiledPolicy policy, Instant at) {
        return policy.readings().stream()
                .flatMap(reading -> reading.steps().stream())
                .map(CompiledPolicy.Step::published)
                .anyMatch(known -> known.since().equals(at)
                        && known.by(inquiry.knownAt(), inquiry.catalogue().zones()));
    }

    private Optional<Clocks> clocks(Dating dating) {
        return dating.clocks(inquiry.actorZone(), inquiry.catalogue().zones());
    }

    private static Set<String> evidence(Said old, Said now, Instant at) {
        Set<String> facts = new LinkedHashSet<>();
        for (Evidence evidence : old.evidence()) {
            if (evidence.period().until().equals(at) && !now.evidence().contains(evidence)) {
                facts.add(text(evidence) + " ends");
            }
        }
        for (Evidence evidence : now.evidence()) {
            if (evidence.period().from().equals(at) && !old.evidence().contains(evidence)) {
                facts.add(text(evidence) + " begins");
            }
        }
        return facts;
    }

    /** Returns a piece of evidence in words. */
    static String text(Evidence evidence) {
        if (evidence instanceof Evidence.Fact fact) {
            return fact.text();
        }
        List<Evidence.Link> links = ((Evidence.Chain) evidence).links();
        return links.isEmpty()
                ? "a chain of holdings"
                : "the chain of holdings " + links.get(0).owner()
                        + links.stream().map(link -> " > " + link.owned()).collect(Collectors.joining());
    }

    /** Returns the facts of the catalogue that begin or end at an instant, and codes that mean something else from it on; of very many, the first. */
    private List<String> facts(Instant at) {
        List<String> found = new ArrayList<>();
        for (DatedFact fact : inquiry.catalogue().factsChangingAt(at)) {
            if (fact.known().by(inquiry.knownAt(), inquiry.catalogue().zones())) {
                Period period = fact.period();
                found.add(fact.subject() + (period.from().equals(at) ? " begins" : " ends"));
            }
        }
        inquiry.catalogue()
                .gazetteer()
                .turningAt(at)
                .forEach(code -> found.add("another meaning of the place code " + code + " begins"));
        if (found.size() <= MOST_FACTS) {
            return found;
        }
        List<String> first = new ArrayList<>(found.subList(0, MOST_FACTS));
        first.add("and " + (found.size() - MOST_FACTS) + " other facts");
        return first;
    }

    private static String words(Said said) {
        String word = said.verdict() == Verdict.NONE ? "silent" : said.verdict().word();
        String readings = said.readings().isEmpty()
                ? ""
                : said.readings().entrySet().stream()
                        .map(reading ->
                                reading.getKey() + ": " + reading.getValue().word())
                        .collect(Collectors.joining(", ", " [", "]"));
        return word
                + readings
                + said.status()
                        .filter(now -> now != Status.IN_FORCE)
                        .map(now -> " (" + now.word() + ")")
                        .orElse("");
    }
}
