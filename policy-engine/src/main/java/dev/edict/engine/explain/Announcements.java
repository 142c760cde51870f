package dev.edict.engine.explain;

import dev.edict.Announcement;
import dev.edict.engine.combine.Heard;
import dev.edict.engine.combine.Said;
import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
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
    private final Inquiry inquiry;
    private final TimeZones zones;

    Announcements(Inquiry inquiry) {
        this.inquiry = inquiry;
        zones = inquiry.catalogue().zones();
    }

    /** Returns the instants at which announcements about a policy come and go. */
    Collection<Instant> changes(CompiledPolicy policy) {
        Set<Instant> changes = new TreeSet<>();
        for (Timing.Phase phase : phases(policy)) {
            shown(policy, phase).ifPresent(period -> {
                changes.add(period.from());
                changes.add(period.until());
            });
        }
        changes.remove(Instant.MIN);
        changes.remove(Instant.MAX);
        return changes;
    }

    private static Set<Timing.Phase> phases(CompiledPolicy policy) {
        Set<Timing.Phase> phases = new LinkedHashSet<>();
        for (CompiledReading reading : policy.readings()) {
            reading.steps().forEach(step -> phases.addAll(step.timing().phases()));
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
        for (Timing.Phase phase : phases(policy)) {
            if (shown(policy, phase).map(period -> period.contains(instant)).orElse(false)) {
                String when = phase.from().map(from -> " from " + from).orElse("")
                        + phase.until().map(end -> " " + end).orElse("");
                String made = isMade(policy, phase) ? "" : ", as announced and not yet made";
                found.add(new Announcement(
                        policy.id(),
                        policy.id() + " is to be " + phase.status().word() + when + made,
                        phase.from().map(from -> clocks(policy).start(from))));
            }
        }
        return found;
    }

    private static Optional<Instant> begins(Timed<Said> said, Instant instant) {
        Period period = said.periodAt(instant);
        return period.ends() ? Optional.of(period.until()) : Optional.empty();
    }

    private String day(CompiledPolicy policy, Instant instant) {
        return clocks(policy).day(instant) + " (" + clocks(policy).zone() + ")";
    }

    // Where the user's zone is not known, the day is told as it comes first on earth.
    private Clocks clocks(CompiledPolicy policy) {
        return policy.clocks(inquiry.actorZone(), zones).orElseGet(() -> Clocks.first(zones));
    }

    private boolean isMade(CompiledPolicy policy, Timing.Phase phase) {
        return Schedules.published(phase, policy, inquiry.catalogue()).by(inquiry.knownAt(), zones);
    }

    /** Returns when a phase is shown: one that is made, from when it was announced or made until it begins; one only announced, from then until it would end. */
    private Optional<Period> shown(CompiledPolicy policy, Timing.Phase phase) {
        Known made = Schedules.published(phase, policy, inquiry.catalogue());
        Optional<Known> announced = phase.announced()
                .map(when -> Known.of(when, policy.publisherZone(), zones))
                .filter(known -> known.by(inquiry.knownAt(), zones));
        Clocks clocks = clocks(policy);
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
