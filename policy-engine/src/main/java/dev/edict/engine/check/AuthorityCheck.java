package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Origin;
import dev.edict.model.Policy;
import dev.edict.model.Reading;
import dev.edict.model.Source;
import dev.edict.model.Stage;
import dev.edict.model.Timing;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what only whole policies show: that exceptions end and have the authority they need, and that phases do not collide. */
final class AuthorityCheck {
    private final Library library;
    private final TimeZones zones;
    private final Issues issues;

    AuthorityCheck(Library library, TimeZones zones, Issues issues) {
        this.library = library;
        this.zones = zones;
        this.issues = issues;
    }

    /** Checks policies; the targets are all that an exception can set aside, by id. */
    void check(List<Policy> policies, Map<String, Target> targets) {
        for (Policy policy : policies) {
            if (policy.exception()) {
                ends(policy);
                policy.setsAside().forEach(id -> authority(policy, id, targets));
            }
            phases(policy);
            policy.readings().forEach(reading -> phases(reading.policy()));
        }
    }

    private void ends(Policy exception) {
        boolean everyReadingEnds = !exception.readings().isEmpty()
                && exception.readings().stream().map(Reading::policy).allMatch(AuthorityCheck::hasEnd);
        if (!hasEnd(exception) && !everyReadingEnds) {
            issues.error(
                    "exception-without-end",
                    place(exception.origin()),
                    "the exception `" + exception.id() + "` never ends",
                    "add `until` or `through` to its `time`; what a rule itself exempts is `except` in the policy");
        }
    }

    private static boolean hasEnd(Policy policy) {
        return policy.time().until().isPresent()
                || (!policy.stages().isEmpty()
                        && policy.stages().stream()
                                .allMatch(stage -> stage.time().until().isPresent()));
    }

    private void authority(Policy exception, String id, Map<String, Target> targets) {
        Optional<Target> target = Optional.ofNullable(targets.get(id));
        if (target.isEmpty()
                || target.get().issuer().equals(exception.issuer())
                || target.get().waivableBy().contains(exception.issuer())) {
            return;
        }
        issues.error(
                "no-authority",
                place(exception.origin()),
                "the exception `" + exception.id() + "` of `" + exception.issuer() + "` cannot set aside `" + id
                        + "` of `" + target.get().issuer() + "`",
                "only an issuer that the policy names in `waivable-by` can");
    }

    private void phases(Policy policy) {
        phases(policy, policy.time().phases(), zone(policy, policy.time().zone()));
        for (Stage stage : policy.stages()) {
            Optional<Timing.Zone> stated =
                    stage.time().zone().or(() -> policy.time().zone());
            phases(policy, stage.time().phases(), zone(policy, stated));
        }
    }

    private String zone(Policy policy, Optional<Timing.Zone> stated) {
        return ZoneOf.policy(stated.map(Timing.Zone::id), policy.issuer())
                .in(library)
                .filter(zones::knows)
                .orElse("UTC");
    }

    private void phases(Policy policy, List<Timing.Phase> phases, String zone) {
        for (int later = 1; later < phases.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                collide(policy, phases.get(earlier), phases.get(later), zone);
            }
        }
    }

    private void collide(Policy policy, Timing.Phase one, Timing.Phase other, String zone) {
        if (!known(one, zone).equals(known(other, zone)) || !overlap(one, other, zone)) {
            return;
        }
        issues.error(
                "phases-overlap",
                place(other.origin()),
                "two phases of `" + policy.id() + "` that became known at the same time overlap",
                "the other stands at " + one.origin(),
                "give the one that counts a later `known`, or end one where the other begins");
    }

    private Optional<Instant> known(Timing.Phase phase, String zone) {
        return phase.known()
                .or(() -> phase.source()
                        .flatMap(library::source)
                        .flatMap(Source::date)
                        .map(When.Day::new))
                .or(phase::from)
                .map(when -> zones.lenient().startOf(when, zone));
    }

    private boolean overlap(Timing.Phase one, Timing.Phase other, String zone) {
        try {
            return begin(one, zone).isBefore(end(other, zone))
                    && begin(other, zone).isBefore(end(one, zone));
        } catch (DateTimeException reportedAlready) {
            return false;
        }
    }

    private Instant begin(Timing.Phase phase, String zone) {
        return phase.from().map(when -> zones.startOf(when, zone)).orElse(Instant.MIN);
    }

    private Instant end(Timing.Phase phase, String zone) {
        return phase.until().map(ending -> zones.endOf(ending, zone)).orElse(Instant.MAX);
    }

    private static Place place(Origin origin) {
        return new Place(origin.file(), origin.line(), origin.column());
    }
}
