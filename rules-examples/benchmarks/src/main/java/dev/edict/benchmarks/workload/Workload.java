package dev.edict.benchmarks.workload;

import dev.edict.AccessRequest;
import dev.edict.model.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Some number of policies over the one {@link World}, and 1,024 requests: one half of them aimed at a policy, the other half at nothing.
 * Of a hundred policies some 45 are an organization's ban or review of a tool, 20 a state's ban of a tool at a place, 25 an
 * organization's permit, 5 a vendor's refusal of users from a country or owned from there, and 5 a vendor's review of exports to
 * users outside a region. The same seed gives the same workload on every machine.
 */
public final class Workload {
    /** How many requests there are. */
    public static final int REQUESTS = 1_024;

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Shanghai"));
    private static final List<String> ACTIONS = List.of("use", "use", "use", "install", "buy", "export");
    private static final List<String> ACTORS = List.of("employee", "employee", "contractor", "service");
    private static final List<String> DEVICES = List.of("managed", "managed", "enrolled-personal", "personal");
    private static final long FIRST_SECOND =
            Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
    private static final long SECONDS = 14L * 365 * 86_400;

    private final World world = new World();
    private final Random random;
    private final List<Statement> statements = new ArrayList<>();
    private final List<AccessRequest> requests = new ArrayList<>();

    /** Generates some number of policies, and the requests. */
    public Workload(int policies) {
        random = new Random(policies);
        for (int number = 0; number < policies; number++) {
            statements.add(statement("policy-" + number));
        }
        Map<String, List<String>> byCountry = world.byCountry();
        Set<AccessRequest> asked = new HashSet<>();
        while (requests.size() < REQUESTS) {
            AccessRequest request = random.nextBoolean() ? aimed(any(statements), byCountry) : stray();
            if (asked.add(request.timeless())) {
                requests.add(request);
            }
        }
    }

    private Statement statement(String id) {
        int kind = random.nextInt(100);
        if (kind < 45) {
            String user = organization();
            Outcome effect = random.nextInt(10) < 7 ? Outcome.DENY : Outcome.REVIEW;
            Draft ban = new Draft(id, effect, user);
            ban.organization = Optional.of(user);
            ban.tool = Optional.of(tool());
            ban.action = sometimes("use");
            ban.device = sometimes("managed");
            return ban.made(random);
        }
        if (kind < 65) {
            String country = any(World.COUNTRIES);
            Draft ban = new Draft(id, Outcome.DENY, "state-" + country.toLowerCase(java.util.Locale.ROOT));
            ban.place = Optional.of(
                    switch (random.nextInt(5)) {
                        case 0 -> any(world.regions()).id();
                        case 1 -> any(World.SUBDIVISIONS.getOrDefault(country, List.of(country)));
                        default -> country;
                    });
            ban.tool = Optional.of(tool());
            return ban.made(random);
        }
        if (kind < 90) {
            String user = organization();
            Draft permit = new Draft(id, Outcome.PERMIT, user);
            permit.organization = Optional.of(user);
            permit.tool = Optional.of(tool());
            permit.actor = sometimes("employee");
            return permit.made(random);
        }
        return terms(id, kind < 95);
    }

    private Statement terms(String id, boolean refusal) {
        String vendor = "vendor-" + random.nextInt(World.VENDORS);
        Draft terms = new Draft(id, refusal ? Outcome.DENY : Outcome.REVIEW, vendor);
        terms.vendor = Optional.of(vendor);
        if (refusal) {
            terms.home = Optional.of(any(World.COUNTRIES));
        } else {
            terms.outside = Optional.of(any(world.regions()).id());
            terms.action = Optional.of("export");
        }
        return terms.made(random);
    }

    /** A statement in the making. */
    private static final class Draft {
        private final String id;
        private final Outcome effect;
        private final String issuer;
        private Optional<String> organization = Optional.empty();
        private Optional<String> home = Optional.empty();
        private Optional<String> outside = Optional.empty();
        private Optional<String> place = Optional.empty();
        private Optional<String> tool = Optional.empty();
        private Optional<String> vendor = Optional.empty();
        private Optional<String> action = Optional.empty();
        private Optional<String> actor = Optional.empty();
        private Optional<String> device = Optional.empty();

        Draft(String id, Outcome effect, String issuer) {
            this.id = id;
            this.effect = effect;
            this.issuer = issuer;
        }

        Statement made(Random random) {
            LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_650));
            Optional<LocalDate> until =
                    random.nextInt(10) < 3 ? Optional.of(from.plusDays(90 + random.nextInt(1_500))) : Optional.empty();
            return new Statement(
                    id,
                    effect,
                    issuer,
                    organization,
                    home,
                    outside,
                    place,
                    tool,
                    vendor,
                    action,
                    actor,
                    device,
                    from,
                    until,
                    ZONES.get(random.nextInt(ZONES.size())));
        }
    }

    private AccessRequest aimed(Statement statement, Map<String, List<String>> byCountry) {
        long from = Math.max(statement.fromSecond(), FIRST_SECOND);
        long until = Math.max(from + 1, Math.min(statement.untilSecond(), FIRST_SECOND + SECONDS));
        String user = statement
                .organization()
                .or(() -> statement.home().map(home -> any(byCountry.getOrDefault(home, List.of(organization())))))
                .orElseGet(this::organization);
        String tool = statement
                .tool()
                .orElseGet(() -> statement.vendor().flatMap(this::toolOf).orElseGet(this::tool));
        return AccessRequest.builder()
                .organization(user)
                .tool(tool)
                .action(statement.action().orElseGet(() -> any(ACTIONS)))
                .actor(statement.actor().orElseGet(() -> any(ACTORS)))
                .device(statement.device().orElseGet(() -> any(DEVICES)))
                .place(place(statement.place().orElseGet(() -> any(World.COUNTRIES))))
                .at(Instant.ofEpochSecond(from + (long) (random.nextDouble() * (until - from))))
                .build();
    }

    private AccessRequest stray() {
        return AccessRequest.builder()
                .organization(organization())
                .tool(tool())
                .action(any(ACTIONS))
                .actor(any(ACTORS))
                .device(any(DEVICES))
                .place(place(any(World.COUNTRIES)))
                .at(Instant.ofEpochSecond(FIRST_SECOND + (long) (random.nextDouble() * SECONDS)))
                .build();
    }

    // As fine as any policy asks for.
    private String place(String wide) {
        String country = world.regions().stream()
                .filter(region -> region.id().equals(wide))
                .findFirst()
                .map(region -> any(List.copyOf(region.members().keySet())))
                .orElse(wide);
        return any(World.SUBDIVISIONS.getOrDefault(country, List.of(country)));
    }

    private Optional<String> toolOf(String vendor) {
        List<String> tools = world.vendors().entrySet().stream()
                .filter(each -> each.getValue().equals(vendor))
                .map(Map.Entry::getKey)
                .toList();
        return tools.isEmpty() ? Optional.empty() : Optional.of(any(tools));
    }

    private Optional<String> sometimes(String word) {
        return random.nextInt(3) == 0 ? Optional.of(word) : Optional.empty();
    }

    private String organization() {
        return "org-" + random.nextInt(World.ORGANIZATIONS);
    }

    private String tool() {
        return "tool-" + random.nextInt(World.TOOLS);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Returns the facts. */
    public World world() {
        return world;
    }

    /** Returns the policies. */
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** Returns the requests; no two ask the same. */
    public List<AccessRequest> requests() {
        return List.copyOf(requests);
    }
}
