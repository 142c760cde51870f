package dev.edict.engine.explain;

import dev.edict.Announcement;
import dev.edict.engine.combine.Heard;
import dev.edict.engine.combine.Said;
import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.Dating;
import dev.edict.engine.compile.Known;
import dev.edict.engine.compile.Schedules;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Status;
import dev.edict.model.Timing;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is published and not yet so: policies before they begin, and changes of policies that were announced and not made, or made
 * for a later day.
 */
final class Announcements {
    private static final Set<Status> BEGUN = Set.of(Status.IN_FORCE, Status.GRACE, Status.NOT_ENFORCED, Status.UNKNOWN);

    private final Inquiry inquiry;
    private final TimeZones zones;

    Announcements(Inquiry inquiry) {
        this.inquiry = inquiry;
        zones = inquiry.catalogue().zones();
    }

    /** Returns the instants at which announcements about a policy come and go. */
    Collection<Instant> changes(CompiledPolicy policy) {
        Set<Instant> changes = new TreeSet<>();
        for (Change change : phases(policy)) {
            shown(change).ifPresent(period -> {
                changes.add(period.from());
                changes.add(period.until());
            });
        }
        changes.remove(Instant.MIN);
        changes.remove(Instant.MAX);
        return changes;
    }

    /** A phase and the zone of its dates. */
    private record Change(Timing.Phase phase, Dating dating) {}

    private static Set<Change> phases(CompiledPolicy policy) {
        Set<Change> phases = new LinkedHashSet<>();
        for (CompiledReading reading : policy.readings()) {
            for (CompiledPolicy.Step step : reading.steps()) {
                step.timing().phases().forEach(phase -> phases.add(new Change(phase, step.dating())));
            }
        }
        return phases;
    }

    List<Announcement> of(CompiledPolicy policy, Timed<Said> said, Instant instant) {
        List<Announcement> found = new ArrayList<>(0);
        if (said.at(instant).status().equals(Optional.of(Status.ANNOUNCED))) {
            Optional<Instant> begins = begins(said, instant);
            String day = begins.map(at -> " on " + day(policy, at)).orElse(" on a day not known");
            found.add(new Announcement(policy.id(), policy.id() + " begins" + day, begins));
        }
        for (Change change : phases(policy)) {
            Timing.Phase phase = change.phase;
            if (shown(change).map(period -> period.contains(instant)).orElse(false)) {
                String when = phase.from().map(from -> " from " + from).orElse("")
                        + phase.until().map(end -> " " + end).orElse("");
                String made = isMade(change) ? "" : ", as announced and not yet made";
                found.add(new Announcement(
                        policy.id(),
                        policy.id() + " is to be " + phase.status().word() + when + made,
                        phase.from().map(from -> clocks(change.dating).start(from))));
            }
        }
        return found;
    }

    // What is announced may be enjoined before it begins, or rest on other facts by then: neither is its beginning.
    private static Optional<Instant> begins(Timed<Said> said, Instant instant) {
        return said.steps().stream()
                .filter(step -> step.period().from().isAfter(instant))
                .filter(step -> step.value().status().filter(BEGUN::contains).isPresent())
                .map(step -> step.period().from())
                .findFirst();
    }

    private String day(CompiledPolicy policy, Instant instant) {
        Clocks clocks = Milestone.of(policy, dating -> Optional.of(clocks(dating)), inquiry.catalogue()).stream()
                .filter(date -> date.at().equals(instant) && !date.isPublication())
                .map(Milestone::clocks)
                .findFirst()
                .orElseGet(() -> clocks(policy.onlyDating().orElse(policy.dating())));
        return clocks.day(instant) + " (" + clocks.zone() + ")";
    }

    // Where the user's zone is not known, the day is told as it comes first on earth.
    private Clocks clocks(Dating dating) {
        return dating.clocks(inquiry.actorZone(), zones).orElseGet(() -> Clocks.first(zones));
    }

    private boolean isMade(Change change) {
        return Schedules.published(change.phase, change.dating, inquiry.catalogue())
                .by(inquiry.knownAt(), zones);
    }

    /** Returns when a phase is shown: one that is made, from when it was announced or made until it begins; one only announced, from then until it would end. */
    private Optional<Period> shown(Change change) {
        Timing.Phase phase = change.phase;
        Known made = Schedules.published(phase, change.dating, inquiry.catalogue());
        Optional<Known> announced = phase.announced()
                .map(when -> Known.of(when, change.dating.publisher(), zones))
                .filter(known -> known.by(inquiry.knownAt(), zones));
        Clocks clocks = clocks(change.dating);
        if (made.by(inquiry.knownAt(), zones)) {
            Instant first =
                    announced.map(Known::since).filter(made.since()::isAfter).orElse(made.since());
            return Period.between(first, phase.from().map(clocks::start).orElse(Instant.MIN));
        }
        Instant until = phase.until().map(clocks::end).orElse(Instant.MAX);
        return announced.flatMap(known -> Period.between(known.since(), until));
    }

    /** Returns what a policy that warns says. */
    String warning(Heard heard, Timed<Said> said, Instant instant) {
        CompiledPolicy policy = heard.policy();
        String sentence = Composer.sentence(policy.policy());
        if (!heard.said().status().equals(Optional.of(Status.ANNOUNCED))) {
            return sentence;
        }
        return begins(said, instant)
                .map(at -> "from " + day(policy, at) + ": " + sentence)
                .orElse(sentence);
    }
}
