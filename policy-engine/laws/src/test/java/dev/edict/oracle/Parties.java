package dev.edict.oracle;

import java.util.List;
import java.util.Map;

/** Whether organizations pass tests. */
final class Parties {
    private final World world;
    private final Regions regions;
    private final Ownership ownership;

    Parties(World world, Regions regions) {
        this.world = world;
        this.regions = regions;
        ownership = new Ownership(world, this);
    }

    /** Whether an organization passes a test; null stands for one that nobody named. */
    Ans passes(Node test, String id, String path) {
        if (id == null || !world.hasOrganization(id)) {
            return Ans.unknown(path);
        }
        if (!test.isMap()) {
            return Ans.of(test.texts().contains(id));
        }
        Ans all = Ans.YES;
        for (Map.Entry<String, Node> part : test.map().entrySet()) {
            all = all.and(one(part.getKey(), part.getValue(), test, id, path));
        }
        return all;
    }

    private Ans one(String key, Node test, Node around, String id, String path) {
        return switch (key) {
            case "is" ->
                Ans.of(test.texts().contains(id))
                        .or(around.has("with") ? ownership.related(test.texts(), around, id) : Ans.NO);
            case "with", "under" -> Ans.YES;
            case "listed" ->
                test.texts().stream()
                        .map(group -> regions.listed(id, group, path))
                        .reduce(Ans.NO, Ans::or);
            case "headquartered", "incorporated" -> located(key, test, id, path);
            case "kind" -> Ans.of(test.texts().contains(world.organization(id).text("kind", "company")));
            case "owned" -> ownership.owned(test, id);
            case "controlled" -> ownership.controlled(test.get("by"), id);
            case "ultimate-parent" -> ownership.ultimateParent(test, id);
            case "not" -> passes(test, id, path).not();
            case "any" ->
                test.list().stream().map(each -> passes(each, id, path)).reduce(Ans.NO, Ans::or);
            default -> throw new Unsupported(key);
        };
    }

    private Ans located(String key, Node test, String id, String path) {
        Node facts = world.organization(id);
        boolean headquarters = key.equals("headquartered");
        if (facts.text("kind", "company").equals("person")) {
            return Ans.NO;
        }
        String field = headquarters ? "headquarters" : "incorporated";
        List<World.Statement> places = world.latest(world.dated(facts.get(field)));
        if (places.isEmpty()) {
            return Ans.unknown(path + "." + field);
        }
        Ans first = regions.passes(test, places.get(0).value(), path + "." + field);
        boolean agreed = places.stream()
                .allMatch(place -> regions.passes(test, place.value(), path).equals(first)
                        || java.util.Objects.equals(
                                regions.passes(test, place.value(), path + "." + field)
                                        .holds(),
                                first.holds()));
        return agreed ? first : Ans.unknown(path + "." + field);
    }

    /** The vendor of a tool; null where it is not known. */
    String vendor(String tool) {
        List<World.Statement> vendors =
                world.latest(world.dated(world.tool(tool).get("vendor")));
        return vendors.size() == 1 ? vendors.get(0).value() : null;
    }
}
