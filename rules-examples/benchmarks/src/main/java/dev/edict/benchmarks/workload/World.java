package dev.edict.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The facts of the workload, the same at every size: 60 countries, ten regions, 1,000 organizations, 200 vendors, 1,000 tools and who
 * holds whom.
 */
public final class World {
    /** How many organizations use tools. */
    public static final int ORGANIZATIONS = 1_000;
    /** How many vendors there are. */
    public static final int VENDORS = 200;
    /** How many tools there are. */
    public static final int TOOLS = 1_000;

    private static final int REGIONS = 10;
    private static final int FOUNDERS = 60;

    /** The countries, by ISO 3166-1. */
    public static final List<String> COUNTRIES = List.of(
            "AR", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CO", "CY", "CZ", "DE", "DK", "EE", "EG", "ES",
            "FI", "FR", "GB", "GR", "HR", "HU", "ID", "IE", "IL", "IN", "IR", "IS", "IT", "JP", "KE", "KP", "KR", "LT",
            "LU", "LV", "MA", "MT", "MX", "MY", "NG", "NL", "NO", "NZ", "PH", "PL", "PT", "RO", "RU", "SA", "SE", "SG",
            "SI", "SK", "TH", "TR", "US", "ZA");
    /** The subdivisions that policies speak of; whoever is in one of these countries is in one of these. */
    public static final Map<String, List<String>> SUBDIVISIONS =
            Map.of("US", List.of("US-CA", "US-NY", "US-TX"), "DE", List.of("DE-BE", "DE-BY"));

    private final Random random = new Random(20_260_711);
    private final List<Region> regions = new ArrayList<>();
    private final Map<String, String> headquarters = new LinkedHashMap<>();
    private final Map<String, String> vendors = new LinkedHashMap<>();
    private final List<Share> shares = new ArrayList<>();

    /** Makes the world; it is always the same. */
    public World() {
        for (int number = 0; number < REGIONS; number++) {
            regions.add(region("bench/region-" + number));
        }
        for (int number = 0; number < ORGANIZATIONS; number++) {
            headquarters.put("org-" + number, any(COUNTRIES));
        }
        for (int number = 0; number < TOOLS; number++) {
            vendors.put("tool-" + number, "vendor-" + random.nextInt(VENDORS));
        }
        for (int number = FOUNDERS; number < ORGANIZATIONS; number++) {
            hold(number);
        }
    }

    private Region region(String id) {
        List<String> countries = new ArrayList<>(COUNTRIES);
        Collections.shuffle(countries, random);
        Map<String, Optional<LocalDate>> members = new LinkedHashMap<>();
        for (String country : countries.subList(0, 12 + random.nextInt(14))) {
            boolean left = random.nextInt(10) == 0;
            members.put(country, left ? Optional.of(LocalDate.of(2018 + random.nextInt(8), 2, 1)) : Optional.empty());
        }
        return new Region(id, members);
    }

    // Whoever has a lower number may hold; one in fifty is held by a later one, so that there are circles.
    private void hold(int owned) {
        int left = 100;
        int holders = random.nextInt(3);
        for (int number = 0; number <= holders && left > 10; number++) {
            int owner = random.nextInt(50) == 0 ? random.nextInt(ORGANIZATIONS) : random.nextInt(owned);
            int percent = 10 + random.nextInt(left - 9);
            Optional<Integer> end = random.nextInt(3) == 0 ? Optional.of(2018 + random.nextInt(10)) : Optional.empty();
            if (owner != owned && shares.stream().noneMatch(share -> isSame(share, owner, owned))) {
                shares.add(new Share("org-" + owner, "org-" + owned, percent, end));
                left -= percent;
            }
        }
    }

    private static boolean isSame(Share share, int owner, int owned) {
        return share.owner().equals("org-" + owner) && share.owned().equals("org-" + owned);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Returns the regions. */
    public List<Region> regions() {
        return List.copyOf(regions);
    }

    /** Returns the country in which each organization is headquartered. */
    public Map<String, String> headquarters() {
        return Collections.unmodifiableMap(headquarters);
    }

    /** Returns the vendor of each tool. */
    public Map<String, String> vendors() {
        return Collections.unmodifiableMap(vendors);
    }

    /** Returns who holds whom. */
    public List<Share> shares() {
        return List.copyOf(shares);
    }

    /** Returns the organizations that are headquartered in each country. */
    public Map<String, List<String>> byCountry() {
        Map<String, List<String>> found = new HashMap<>();
        headquarters.forEach((organization, country) ->
                found.computeIfAbsent(country, absent -> new ArrayList<>()).add(organization));
        return found;
    }
}
