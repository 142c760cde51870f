package dev.edict.oracle;

import dev.edict.AccessRequest;
import dev.edict.engine.load.PackSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A second evaluator of packs, plain and slow: it reads the YAML itself, looks at one instant, keeps the facts that hold then and are known, and tries every way of filling in what is missing. It shares no code with
 * the engine but the request.
 */
final class Oracle {
    private static final int MOST_WAYS = 600;

    private final World world;
    private final Node pack;
    private final Map<String, Node> policies = new TreeMap<>();
    private final Set<String> exceptions = new TreeSet<>();

    /** Takes the files of a pack, and packs that it imports as pages that are read already. */
    Oracle(SortedMap<String, String> files, Function<String, Map<String, Node>> library) {
        world = new World();
        pack = Node.read(files.get("pack.yaml"));
        // Places and the plain sense of "subsidiary" are known to every pack.
        world.add(library.apply("edict/iso-3166"));
        Set<String> seen = new LinkedHashSet<>(Set.of("edict/iso-3166"));
        imported(pack, library, seen);
        Map<String, Node> pages = pages(files);
        world.add(pages);
        pages.forEach((path, page) -> {
            if (path.startsWith("policies/") || path.startsWith("tables/")) {
                add(page);
            }
        });
    }

    private Oracle(Oracle other, Node given) {
        world = other.world.copy();
        pack = other.pack;
        policies.putAll(other.policies);
        exceptions.addAll(other.exceptions);
        world.add(given);
        add(given);
    }

    /** The same pack with facts and policies that come with a request. */
    Oracle given(Node facts) {
        return facts.exists() ? new Oracle(this, facts) : this;
    }

    static Map<String, Node> shipped(String id) {
        return pages(PackSource.shipped(id)
                .orElseThrow(() -> new Unsupported("pack " + id))
                .files());
    }

    static Map<String, Node> pages(SortedMap<String, String> files) {
        Map<String, Node> pages = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".yaml")) {
                pages.put(path, Node.read(text));
            } else if (path.endsWith(".csv")) {
                pages.put(path, Table.read(text));
            }
        });
        return pages;
    }

    private void imported(Node from, Function<String, Map<String, Node>> library, Set<String> seen) {
        for (String id : from.texts("imports")) {
            if (seen.add(id)) {
                Map<String, Node> pages = library.apply(id);
                imported(pages.get("pack.yaml"), library, seen);
                world.add(pages);
            }
        }
    }

    private void add(Node file) {
        file.get("policies")
                .list()
                .forEach(policy -> policies.put(policy.get("id").text(), policy));
        for (Node exception : file.get("exceptions").list()) {
            policies.put(exception.get("id").text(), exception);
            exceptions.add(exception.get("id").text());
        }
    }

    /** What the oracle says of a request. */
    record Answer(
            String outcome,
            Set<String> determining,
            Set<String> overridden,
            Set<String> setAside,
            Set<String> warns,
            Set<String> missing,
            Map<String, String> words) {}

    Answer decide(AccessRequest request) {
        world.at = request.at().orElseThrow();
        world.knownAt = request.knownAt();
        Map<String, Word> words = words(new Asked(request, pack.get("assume").map()));
        Answer open = combine(words, Map.of());
        if (isUnknownName(request)) {
            return open.outcome.equals("deny") ? open : with(open, "indeterminate");
        }
        if (!open.outcome.equals("indeterminate")) {
            return open;
        }
        Set<String> outcomes = new TreeSet<>();
        Set<String> deciding = new TreeSet<>();
        Set<String> helps = new TreeSet<>();
        Map<String, Word> unshown = new TreeMap<>(words);
        unshown.keySet().retainAll(exceptions);
        for (AccessRequest way : ways(request, words)) {
            Answer filled = combine(words(new Asked(way, pack.get("assume").map())), unshown);
            outcomes.add(filled.outcome);
            deciding.addAll(filled.determining);
            helps.addAll(filled.missing);
        }
        if (outcomes.size() != 1 || outcomes.contains("indeterminate")) {
            return open;
        }
        Answer agreed = with(open, outcomes.iterator().next());
        agreed.overridden.removeAll(deciding);
        return new Answer(
                agreed.outcome, deciding, agreed.overridden, agreed.setAside, agreed.warns, helps, words(words));
    }

    private static Answer with(Answer answer, String outcome) {
        return new Answer(
                outcome,
                answer.determining,
                answer.overridden,
                answer.setAside,
                answer.warns,
                answer.missing,
                answer.words);
    }

    private static Map<String, String> words(Map<String, Word> words) {
        Map<String, String> plain = new TreeMap<>();
        words.forEach((id, word) -> plain.put(id, word.word()));
        return plain;
    }

    private boolean isUnknownName(AccessRequest request) {
        return request.organization().map(id -> !world.hasOrganization(id)).orElse(false)
                || request.tool().map(id -> !world.hasTool(id)).orElse(false)
                || request.place().map(id -> !isPlace(id)).orElse(false);
    }

    private boolean isPlace(String code) {
        Regions regions = new Regions(world);
        return world.maps.get("withdrawn").containsKey(code)
                || regions.meant(code).stream().allMatch(regions::knows);
    }

    private Map<String, Word> words(Asked asked) {
        Policies said = new Policies(world, asked, policies);
        Map<String, Word> words = new TreeMap<>();
        policies.forEach((id, policy) -> words.put(id, said.word(policy, exceptions.contains(id))));
        return words;
    }

    private Answer combine(Map<String, Word> said, Map<String, Word> unshown) {
        Map<String, Word> words = new TreeMap<>(said);
        words.putAll(unshown);
        Map<String, Set<String>> votes = new TreeMap<>();
        words.forEach((id, word) -> votes.put(id, word.votes()));
        Set<String> setAside = new TreeSet<>();
        Map<String, Set<String>> helps = new TreeMap<>();
        words.forEach((id, word) -> helps.put(id, new TreeSet<>(word.helps())));
        for (String id : exceptions) {
            Word own = words.get(id);
            boolean needed = false;
            boolean surely = false;
            for (String target : policies.get(id).texts("sets-aside")) {
                Word aimed = words.getOrDefault(target, Word.SILENCE);
                if (!aimed.silent()) {
                    needed = true;
                    surely |= !aimed.possible().contains("none");
                    if (own.word().equals("permit")) {
                        votes.put(target, Set.of("none"));
                        setAside.add(target);
                    } else if (own.possible().contains("permit")) {
                        helps.get(target).addAll(own.missing());
                    }
                }
            }
            votes.put(
                    id,
                    !needed || !own.word().equals("permit")
                            ? Set.of("none")
                            : surely ? Set.of("permit") : Set.of("permit", "none"));
        }
        return new Combined(pack, policies, votes).answer(words, setAside, helps);
    }

    private List<AccessRequest> ways(AccessRequest request, Map<String, Word> words) {
        Set<String> missing = new TreeSet<>();
        words.forEach((id, word) -> {
            if (!exceptions.contains(id)) {
                missing.addAll(word.missing());
            }
        });
        List<AccessRequest> ways = new ArrayList<>(List.of(request));
        for (String path : missing) {
            Set<String> values = values(path, request);
            List<AccessRequest> more = new ArrayList<>();
            for (AccessRequest way : ways) {
                values.forEach(
                        value -> more.add(way.toBuilder().field(path, value).build()));
            }
            ways = values.isEmpty() ? ways : more;
            if (ways.size() > MOST_WAYS) {
                throw new Unsupported("too many ways");
            }
        }
        return ways;
    }

    /** Every value that some policy could tell from another, and one that none does. */
    private Set<String> values(String path, AccessRequest request) {
        Set<String> values = new LinkedHashSet<>();
        if (path.equals("model")) {
            request.tool().ifPresent(tool -> addModels(tool, values));
        } else if (Set.of("actor", "action", "device", "network", "credential", "purpose")
                .contains(path)) {
            collect(path + "s", values);
            values.add("something-else");
        } else if (path.startsWith("attributes.")) {
            Node attribute = pack.get("attributes").get(path.substring("attributes.".length()));
            if (attribute.text("type", "text").equals("yes-no")) {
                values.addAll(List.of("yes", "no"));
            } else if (attribute.text("type", "text").equals("text")) {
                values.addAll(attribute.texts("values"));
            }
        }
        return values;
    }

    private void addModels(String tool, Set<String> models) {
        for (Node component : world.tool(tool).get("uses").list()) {
            addModels(component.isMap() ? component.get("tool").text() : component.text(), models);
        }
        for (String model : world.tool(tool).texts("models")) {
            if (models.add(model)) {
                addModels(model, models);
            }
        }
    }

    private void collect(String key, Set<String> values) {
        policies.values().forEach(policy -> collect(policy, key, values));
    }

    private static void collect(Node node, String key, Set<String> values) {
        node.map().forEach((name, inner) -> {
            if (name.equals(key)) {
                values.addAll(Tools.words(inner));
            } else if (inner.isMap()) {
                collect(inner, key, values);
            } else if (inner.value() instanceof List<?>) {
                inner.list().forEach(item -> collect(item, key, values));
            }
        });
    }
}
