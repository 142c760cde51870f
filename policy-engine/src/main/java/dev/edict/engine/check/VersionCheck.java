package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.model.FactTime;
import dev.edict.model.Source;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks that no two versions of a regime that became known together hold at the same time, for then nobody could say which counts. */
final class VersionCheck {
    private final TimeZones zones;
    private final Library library;
    private final Issues issues;

    VersionCheck(TimeZones zones, Library library, Issues issues) {
        this.zones = zones;
        this.library = library;
        this.issues = issues;
    }

    void check(List<VersionNote> versions) {
        for (int later = 1; later < versions.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (versions.get(earlier).regime().equals(versions.get(later).regime())) {
                    collide(versions.get(earlier), versions.get(later));
                }
            }
        }
    }

    private void collide(VersionNote one, VersionNote other) {
        if (!known(one).equals(known(other)) || !overlap(one, other)) {
            return;
        }
        issues.error(
                "versions-overlap",
                other.place(),
                "two versions of `" + other.regime() + "` that became known at the same time overlap",
                "the other stands at " + one.place(),
                "give the one that counts a later `known`, or end one where the other begins");
    }

    private String zone(VersionNote version) {
        return version.zone().in(library).filter(zones::knows).orElse("UTC");
    }

    private Optional<Instant> known(VersionNote version) {
        FactTime time = version.time();
        return time.known()
                .or(() -> time.source()
                        .flatMap(library::source)
                        .flatMap(Source::date)
                        .map(When.Day::new))
                .or(time::from)
                .map(when -> zones.lenient().startOf(when, zone(version)));
    }

    private boolean overlap(VersionNote one, VersionNote other) {
        Optional<Period> first = period(one);
        return first.isPresent() && period(other).filter(first.get()::overlaps).isPresent();
    }

    private Optional<Period> period(VersionNote version) {
        String zone = zone(version);
        FactTime time = version.time();
        try {
            return Period.between(
                    time.from().map(when -> zones.startOf(when, zone)).orElse(Instant.MIN),
                    time.until().map(end -> zones.endOf(end, zone)).orElse(Instant.MAX));
        } catch (DateTimeException reportedAlready) {
            return Optional.empty();
        }
    }
}
