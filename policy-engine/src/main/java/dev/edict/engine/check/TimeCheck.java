package dev.edict.engine.check;

import dev.edict.engine.check.TimeNote.Moment;
import dev.edict.engine.yaml.Issues;
import dev.edict.time.Ending;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Checks every date in its zone: that it exists there, once, and that what begins with it ends after it. */
final class TimeCheck {
    private final TimeZones zones;
    private final Issues issues;

    TimeCheck(TimeZones zones, Issues issues) {
        this.zones = zones;
        this.issues = issues;
    }

    /** Checks dates in the zone that is stated for them; the clock of whoever uses a tool has every moment. */
    void checkStated(TimeNote note) {
        if (!note.zone().isActors()) {
            note.zone().stated().filter(zones::knows).ifPresent(zone -> check(note, zone));
        }
    }

    /** Checks dates in their zone, which facts may say. */
    void check(TimeNote note, Library library) {
        Optional<String> zone = note.zone().in(library).filter(zones::knows);
        if (zone.isPresent()) {
            check(note, zone.get());
            return;
        }
        Optional<String> issuer = note.zone().issuer();
        boolean knownIssuer = issuer.flatMap(library::organization).isPresent();
        if (!note.zone().isActors() && note.isDated() && knownIssuer) {
            issues.error(
                    "no-zone",
                    note.place(),
                    "the dates here have no zone, for the issuer `" + issuer.orElseThrow() + "` has none",
                    "add `zone` to this `time` or to the organization");
        }
    }

    private void check(TimeNote note, String zone) {
        note.moments().forEach(moment -> exists(moment, zone));
        order(note, zone);
    }

    private void exists(Moment moment, String zone) {
        try {
            zones.startOf(moment.when(), zone);
        } catch (DateTimeException impossible) {
            report(moment, zone);
        }
    }

    private void report(Moment moment, String zone) {
        if (!(moment.when() instanceof When.WallTime wall)) {
            issues.error("bad-date", moment.place(), "there was no " + moment.when() + " in " + zone);
            return;
        }
        List<ZoneOffset> offsets = zones.rules(zone).getValidOffsets(wall.time());
        if (offsets.isEmpty()) {
            ZoneOffset before = zones.rules(zone).getTransition(wall.time()).getOffsetBefore();
            issues.error(
                    "bad-date",
                    moment.place(),
                    "clocks in " + zone + " never show " + wall.time(),
                    "say which instant is meant, as in `" + wall.time() + before + "`, or `{at: " + wall.time()
                            + ", skipped: next}` for the instant at which they skip it");
            return;
        }
        LocalDateTime time = wall.time();
        issues.error(
                "bad-date",
                moment.place(),
                "clocks in " + zone + " show " + time + " twice",
                "say which, as in `" + time + offsets.get(0) + "` or `{at: " + time + ", twice: later}`");
    }

    private void order(TimeNote note, String zone) {
        if (note.begin().isEmpty() || note.end().isEmpty()) {
            return;
        }
        Ending end = note.end().get();
        try {
            Instant begins = zones.startOf(note.begin().get(), zone);
            if (!begins.isBefore(zones.endOf(end, zone))) {
                issues.error(
                        "empty-period",
                        note.place(),
                        "it ends (" + end + ") before it begins ("
                                + note.begin().get() + ")");
            }
        } catch (DateTimeException reportedAlready) {
            // The date that does not exist has an issue of its own.
        }
    }
}
