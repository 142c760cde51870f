package dev.edict.benchmarks.workload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From which countries each organization is owned, year by year, worked out once: the least set in which whoever is held to half or
 * more, together, by organizations of that country or by members of the set is a member. What a careful engineer would have ready.
 */
public final class Owners {
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS = 30;
    private static final int HALF = 50;

    private final List<Map<String, Set<String>>> years = new ArrayList<>();

    /** Works it out for a world. */
    public Owners(World world) {
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            Map<String, List<Share>> held = new HashMap<>();
            for (Share share : world.shares()) {
                if (share.isIn(year)) {
                    held.computeIfAbsent(share.owned(), absent -> new ArrayList<>())
                            .add(share);
                }
            }
            Map<String, Set<String>> homes = new HashMap<>();
            for (String country : World.COUNTRIES) {
                for (String owned : owned(country, held, world.headquarters())) {
                    homes.computeIfAbsent(owned, absent -> new HashSet<>()).add(country);
                }
            }
            years.add(homes);
        }
    }

    private static Set<String> owned(String country, Map<String, List<Share>> held, Map<String, String> headquarters) {
        Set<String> owned = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<String, List<Share>> each : held.entrySet()) {
                int percent = 0;
                for (Share share : each.getValue()) {
                    if (country.equals(headquarters.get(share.owner())) || owned.contains(share.owner())) {
                        percent += share.percent();
                    }
                }
                if (percent >= HALF && owned.add(each.getKey())) {
                    grows = true;
                }
            }
        }
        return owned;
    }

    /** Returns the countries from which an organization is owned at an instant between 2010 and 2040. */
    public Set<String> of(String organization, long second) {
        int year = Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).getYear();
        return years.get(year - FIRST_YEAR).getOrDefault(organization, Set.of());
    }
}
