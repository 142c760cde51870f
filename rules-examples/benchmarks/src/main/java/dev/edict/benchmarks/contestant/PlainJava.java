package dev.edict.benchmarks.contestant;

import dev.edict.AccessRequest;
import dev.edict.benchmarks.workload.Owners;
import dev.edict.benchmarks.workload.Region;
import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.benchmarks.workload.World;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a careful engineer would write by hand for these policies and no others: hash maps on tool and user, tool and place, vendor and
 * country, with owners worked out beforehand. The same answer, and no word why: the limit.
 */
public final class PlainJava implements Contestant {
    private static final Entry[] NONE = {};
    private static final Member[] NOWHERE = {};

    private final AccessRequest[] requests;
    private final Owners owners;
    private final Map<String, String> headquarters;
    private final Map<String, String> vendors;
    private final Map<String, Member[]> regions = new HashMap<>();
    private final Map<String, Shelf> byTool = new HashMap<>();
    private final Map<String, Shelf> byVendor = new HashMap<>();

    /** Lays the policies of a workload out in maps. */
    public PlainJava(Workload workload) {
        requests = workload.requests().toArray(AccessRequest[]::new);
        World world = workload.world();
        owners = new Owners(world);
        headquarters = new HashMap<>(world.headquarters());
        vendors = new HashMap<>(world.vendors());
        for (String country : World.COUNTRIES) {
            regions.put(country, members(country, world.regions()));
        }
        for (Statement statement : workload.statements()) {
            Map<String, Shelf> shelves = statement.tool().isPresent() ? byTool : byVendor;
            String key = statement.tool().or(statement::vendor).orElseThrow();
            shelves.computeIfAbsent(key, absent -> new Shelf()).add(statement);
        }
        byTool.values().forEach(Shelf::close);
        byVendor.values().forEach(Shelf::close);
    }

    private static Member[] members(String country, List<Region> regions) {
        return regions.stream()
                .map(region -> new Member(region.id(), region.memberUntil(country)))
                .toArray(Member[]::new);
    }

    private record Member(String region, long until) {}

    private record Entry(
            Outcome effect,
            @Nullable String action,
            @Nullable String actor,
            @Nullable String device,
            long from,
            long until) {
        boolean speaks(String action, String actor, String device, long second) {
            return second >= from
                    && second < until
                    && (this.action == null || this.action.equals(action))
                    && (this.actor == null || this.actor.equals(actor))
                    && (this.device == null || this.device.equals(device));
        }
    }

    /** The policies on one tool or one vendor. */
    private static final class Shelf {
        private final Map<String, List<Entry>> open = new HashMap<>();
        private final Map<String, Entry[]> entries = new HashMap<>();

        void add(Statement statement) {
            String key = statement
                    .organization()
                    .or(statement::home)
                    .or(statement::outside)
                    .or(statement::place)
                    .orElseThrow();
            open.computeIfAbsent(key, absent -> new ArrayList<>())
                    .add(new Entry(
                            statement.effect(),
                            text(statement.action()),
                            text(statement.actor()),
                            text(statement.device()),
                            statement.fromSecond(),
                            statement.untilSecond()));
        }

        private static @Nullable String text(Optional<String> word) {
            return word.orElse(null);
        }

        void close() {
            open.forEach((key, list) -> entries.put(key, list.toArray(Entry[]::new)));
            open.clear();
        }

        Entry[] of(String key) {
            return entries.getOrDefault(key, NONE);
        }
    }

    @Override
    public Outcome answer(int number) {
        AccessRequest request = requests[number];
        return new Question(request).answer();
    }

    /** One request, and the strictest word on it so far. */
    private final class Question {
        private final String user;
        private final String tool;
        private final String place;
        private final String action;
        private final String actor;
        private final String device;
        private final long second;
        private Outcome strictest = Outcome.NOT_APPLICABLE;

        Question(AccessRequest request) {
            user = request.organization().orElseThrow();
            tool = request.tool().orElseThrow();
            place = request.place().orElseThrow();
            action = request.action().orElseThrow();
            actor = request.actor().orElseThrow();
            device = request.device().orElseThrow();
            second = request.at().orElseThrow().getEpochSecond();
        }

        Outcome answer() {
            Shelf ofTool = byTool.get(tool);
            if (ofTool != null) {
                hear(ofTool.of(user));
                hear(ofTool.of(place));
                String country = place.length() == 2 ? place : place.substring(0, 2);
                if (place.length() > 2) {
                    hear(ofTool.of(country));
                }
                for (Member member : regions.getOrDefault(country, NOWHERE)) {
                    if (second < member.until) {
                        hear(ofTool.of(member.region));
                    }
                }
            }
            Shelf ofVendor = byVendor.get(vendors.get(tool));
            if (ofVendor != null && strictest != Outcome.DENY) {
                hearVendor(ofVendor);
            }
            return strictest;
        }

        private void hearVendor(Shelf ofVendor) {
            String home = headquarters.getOrDefault(user, "");
            hear(ofVendor.of(home));
            for (String country : owners.of(user, second)) {
                hear(ofVendor.of(country));
            }
            if (action.equals("export")) {
                for (Member member : regions.getOrDefault(home, NOWHERE)) {
                    if (second >= member.until) {
                        hear(ofVendor.of(member.region));
                    }
                }
            }
        }

        private void hear(Entry[] entries) {
            for (Entry entry : entries) {
                if (entry.speaks(action, actor, device, second) && isStricter(entry.effect)) {
                    strictest = entry.effect;
                }
            }
        }

        private boolean isStricter(Outcome effect) {
            return switch (strictest) {
                case DENY -> false;
                case REVIEW -> effect == Outcome.DENY;
                case PERMIT -> effect != Outcome.PERMIT;
                default -> true;
            };
        }
    }
}
