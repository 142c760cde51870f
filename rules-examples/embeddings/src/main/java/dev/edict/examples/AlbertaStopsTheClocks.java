package dev.edict.examples;

import dev.edict.time.TimeZones;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The time-zone rules of the platform, but for Alberta, which stays on -06:00 for good from 1 November 2026 on, as the IANA Time Zone Database has it since its version
 * 2026c. An engine that is given these rules decides by them, and each of its decisions says so; an engine without them replays what was right to say before.
 *
 * @param platform the rules for all other zones
 */
public record AlbertaStopsTheClocks(TimeZones platform) implements TimeZones {
    private static final String EDMONTON = "America/Edmonton";
    private static final LocalDateTime LAST_CHANGE = LocalDateTime.of(2026, 3, 8, 2, 0);

    @Override
    public String version() {
        return "2026c";
    }

    @Override
    public ZoneRules rules(String zone) {
        ZoneRules rules = platform.rules(zone);
        return zone.equals(EDMONTON) ? stopped(rules) : rules;
    }

    private static ZoneRules stopped(ZoneRules rules) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffset first = rules.getOffset(java.time.Instant.EPOCH);
        ZoneOffsetTransition change = rules.nextTransition(java.time.Instant.EPOCH);
        while (change != null && !change.getDateTimeBefore().isAfter(LAST_CHANGE)) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return ZoneRules.of(first, first, List.of(), changes, List.of());
    }
}
