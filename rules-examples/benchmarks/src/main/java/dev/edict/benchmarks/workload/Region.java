package dev.edict.benchmarks.workload;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * A group of countries, some of which have left it.
 *
 * @param id its id in the pack
 * @param members each country, with the first day on which it is a member no longer
 */
public record Region(String id, Map<String, Optional<LocalDate>> members) {
    /** Returns the first second in which a country is a member no longer; the smallest number if it never was one. */
    public long memberUntil(String country) {
        Optional<LocalDate> end = members.get(country);
        if (end == null) {
            return Long.MIN_VALUE;
        }
        return end.map(day -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()).orElse(Long.MAX_VALUE);
    }
}
