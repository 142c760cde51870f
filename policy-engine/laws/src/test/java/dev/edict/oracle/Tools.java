package dev.edict.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is used with a tool, and whether it passes tests. */
final class Tools {
    private final World world;
    private final Regions regions;
    private final Parties parties;
    private final Asked asked;

    Tools(World world, Regions regions, Parties parties, Asked asked) {
        this.world = world;
        this.regions = regions;
        this.parties = parties;
        this.asked = asked;
    }

    /** Something used: the tool itself, or what is inside it or was its origin; the models that must be picked for it, by the tool that can be pointed at them. */
    record Part(String id, boolean itself, Map<String, String> picks, String versions) {}

    Ans passes(Node test) {
        List<Part> parts = parts(test);
        Map<Map<String, String>, Ans> answers = new LinkedHashMap<>();
        for (Map<String, String> way : waysToPick(parts)) {
            Ans passes = Ans.NO;
            for (Part part : parts) {
                if (way.entrySet().containsAll(part.picks.entrySet())) {
                    passes = passes.or(passes(test, part));
                }
            }
            answers.put(way, passes);
        }
        Set<Ans> different = new LinkedHashSet<>(answers.values());
        if (different.size() == 1) {
            return different.iterator().next();
        }
        // The request's own model, or those of the components for which that is none.
        Set<String> missing = new TreeSet<>();
        answers.forEach((way, answer) -> way.keySet()
                .forEach(of -> answers.forEach((other, another) -> {
                    if (!another.equals(answer) && with(other, of, way.get(of)).equals(way)) {
                        missing.add(asked.field("model") == null ? "model" : "model of " + of);
                    }
                })));
        return new Ans(null, missing);
    }

    private static List<Map<String, String>> waysToPick(List<Part> parts) {
        Map<String, Set<String>> open = new TreeMap<>();
        parts.forEach(part -> part.picks.forEach((of, model) ->
                open.computeIfAbsent(of, none -> new LinkedHashSet<>()).add(model)));
        List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
        open.forEach((of, models) -> {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> way : ways) {
                models.forEach(model -> more.add(with(way, of, model)));
            }
            ways.clear();
            ways.addAll(more);
        });
        return ways;
    }

    private static Map<String, String> with(Map<String, String> picks, String of, String model) {
        Map<String, String> all = new TreeMap<>(picks);
        all.put(of, model);
        return all;
    }

    List<Part> parts(Node test) {
        String tool = asked.field("tool");
        List<Part> parts = new ArrayList<>(List.of(new Part(tool, true, Map.of(), null)));
        Set<String> also = new LinkedHashSet<>(test.texts("also"));
        if (also.contains("inside")) {
            inside(parts.get(0), parts);
        }
        if (also.contains("derived")) {
            for (Part part : List.copyOf(parts)) {
                derived(part, parts, new LinkedHashSet<>());
            }
        }
        return parts;
    }

    /** The models that a tool may be pointed at: the one that was picked, its only one, or any. */
    List<String> models(String tool, boolean itself) {
        String picked = asked.field("model");
        List<String> models = world.tool(tool).texts("models");
        return picked != null && (itself || models.contains(picked)) ? List.of(picked) : models;
    }

    private void inside(Part outer, List<Part> parts) {
        for (Node component : world.tool(outer.id).get("uses").list()) {
            String id = component.isMap() ? component.get("tool").text() : component.text();
            Part part = new Part(id, false, outer.picks, component.isMap() ? component.text("versions", null) : null);
            parts.add(part);
            inside(part, parts);
        }
        List<String> models = models(outer.id, outer.itself);
        for (String model : models) {
            Part part =
                    new Part(model, false, models.size() > 1 ? with(outer.picks, outer.id, model) : outer.picks, null);
            parts.add(part);
            inside(part, parts);
        }
    }

    private void derived(Part from, List<Part> parts, Set<String> seen) {
        for (String origin : world.tool(from.id).texts("derived-from")) {
            if (seen.add(origin)) {
                Part part = new Part(origin, false, from.picks, null);
                parts.add(part);
                derived(part, parts, seen);
            }
        }
    }

    Ans passes(Node test, Part part) {
        if (part.id == null || !world.hasTool(part.id)) {
            return Ans.unknown(part.itself ? "tool" : "model");
        }
        Node tool = world.tool(part.id);
        Ans all = Ans.YES;
        if (test.has("tools")) {
            Ans listed = Ans.NO;
            for (String word : words(test.get("tools"))) {
                listed = listed.or(
                        world.hasGroup(word) ? regions.listed(part.id, word, "tool") : Ans.of(word.equals(part.id)));
            }
            all = all.and(negated(test.get("tools")) ? listed.not() : listed);
        }
        if (test.has("categories")) {
            all = all.and(any(test.get("categories"), tool.texts("categories")));
        }
        if (test.has("classes")) {
            all = all.and(any(test.get("classes"), tool.texts("class")));
        }
        if (test.has("kinds")) {
            all = all.and(
                    tool.has("kind")
                            ? any(test.get("kinds"), List.of(tool.get("kind").text()))
                            : Ans.unknown(part.itself ? "tool.kind" : part.id + ".kind"));
        }
        if (test.has("models")) {
            Node inUse = Node.read("{kinds: [model], also: [inside], tools: " + words(test.get("models")) + "}");
            Ans models = passes(inUse);
            all = all.and(negated(test.get("models")) ? models.not() : models);
        }
        if (test.has("vendors")) {
            all = all.and(parties.passes(
                    test.get("vendors"), parties.vendor(part.id), part.itself ? "tool.vendor" : part.id + ".vendor"));
        }
        if (test.has("operators")) {
            all = all.and(parties.passes(test.get("operators"), operator(), "operator"));
        }
        if (test.has("versions")) {
            all = all.and(version(test.get("versions").text(), part));
        }
        if (test.has("risk")) {
            all = all.and(risk(test.get("risk"), part));
        }
        return all;
    }

    static List<String> words(Node test) {
        return negated(test) ? test.get("not").texts() : test.texts();
    }

    static boolean negated(Node test) {
        return test.isMap();
    }

    private static Ans any(Node test, List<String> values) {
        return Ans.of(values.stream().anyMatch(words(test)::contains) != negated(test));
    }

    private String operator() {
        String stated = asked.field("operator");
        String tool = asked.field("tool");
        if (stated != null || tool == null || !world.hasTool(tool)) {
            return stated;
        }
        return world.tool(tool).text("operator", parties.vendor(tool));
    }

    private Ans version(String range, Part part) {
        String stated = part.itself ? asked.field("version") : part.versions;
        if (stated == null) {
            return Ans.unknown(part.itself ? "version" : "version of " + part.id);
        }
        if (stated.startsWith("vers:")) {
            return within(stated, range, part);
        }
        boolean in = true;
        for (String bound : range.substring(range.indexOf('/') + 1).split("\\|")) {
            int order = compare(stated, bound.replaceFirst("^[<>=]+", ""));
            in &= bound.startsWith(">=")
                    ? order >= 0
                    : bound.startsWith("<=")
                            ? order <= 0
                            : bound.startsWith("<") ? order < 0 : bound.startsWith(">") ? order > 0 : order == 0;
        }
        return Ans.of(in);
    }

    // Versions that something may have: all of them, none or some are in a range of one run.
    private static Ans within(String some, String range, Part part) {
        boolean surely = implied(range, some, ">") && implied(range, some, "<");
        boolean never = apart(some, range) || apart(range, some);
        return surely ? Ans.YES : never ? Ans.NO : Ans.unknown("version of " + part.id);
    }

    private static String bound(String range, String side) {
        for (String bound : range.substring(range.indexOf('/') + 1).split("\\|")) {
            if (!bound.matches("[<>].*")) {
                throw new Unsupported("version " + range);
            }
            if (bound.startsWith(side)) {
                return bound;
            }
        }
        return "";
    }

    private static String number(String bound) {
        return bound.replaceFirst("^[<>]=?", "");
    }

    private static boolean implied(String range, String some, String side) {
        String wanted = bound(range, side);
        String given = bound(some, side);
        if (wanted.isEmpty() || given.isEmpty()) {
            return wanted.isEmpty();
        }
        int order = compare(number(given), number(wanted)) * (side.equals(">") ? 1 : -1);
        return order > 0 || order == 0 && (wanted.contains("=") || !given.contains("="));
    }

    private static boolean apart(String lower, String upper) {
        String end = bound(lower, "<");
        String begin = bound(upper, ">");
        if (end.isEmpty() || begin.isEmpty()) {
            return false;
        }
        int order = compare(number(end), number(begin));
        return order < 0 || order == 0 && !(end.contains("=") && begin.contains("="));
    }

    private static int compare(String one, String other) {
        if (!(one + other).matches("[0-9.]+")) {
            throw new Unsupported("version " + one);
        }
        List<String> mine = List.of(one.split("\\."));
        List<String> theirs = List.of(other.split("\\."));
        for (int part = 0; part < Math.max(mine.size(), theirs.size()); part++) {
            int order = Integer.compare(number(mine, part), number(theirs, part));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(List<String> parts, int part) {
        return part < parts.size() ? Integer.parseInt(parts.get(part)) : 0;
    }

    private static final List<String> LEVELS = List.of("low", "moderate", "high", "critical");

    private Ans risk(Node test, Part part) {
        boolean atLeast = test.has("at-least");
        int bound = LEVELS.indexOf(test.get(atLeast ? "at-least" : "less-than").text());
        List<String> by = test.texts("by");
        Map<List<String>, List<World.Statement>> statements = new HashMap<>();
        for (Node risk : world.risks) {
            if (risk.get("tool").text().equals(part.id)
                    && (by.isEmpty() || by.contains(risk.get("issuer").text()))) {
                List<String> identity =
                        List.of(risk.get("issuer").text(), risk.text("versions", ""), risk.text("label", ""));
                statements
                        .computeIfAbsent(identity, none -> new ArrayList<>())
                        .add(world.statement("", risk, Node.NONE));
            }
        }
        boolean assessed = false;
        Ans reaches = Ans.NO;
        for (List<World.Statement> all : statements.values()) {
            for (World.Statement one : world.latest(all)) {
                assessed = true;
                Node risk = one.facts();
                Ans level = level(risk, bound, part.id);
                Ans concerned =
                        risk.has("versions") ? version(risk.get("versions").text(), part) : Ans.YES;
                reaches = reaches.or(level.and(concerned));
            }
        }
        Ans known = assessed ? reaches : Ans.unknown("risk of " + part.id);
        return atLeast ? known : known.not();
    }

    private static Ans level(Node risk, int bound, String tool) {
        if (risk.has("cvss") && !risk.has("level")) {
            return Ans.of(band(new BigDecimal(risk.get("cvss").text())) >= bound);
        }
        List<String> levels = new ArrayList<>();
        if (risk.has("level")) {
            levels.add(risk.get("level").text());
        } else {
            risk.get("factors").map().values().forEach(factor -> levels.add(factor.text()));
            // A system always protects itself, whatever information it holds.
            risk.get("fips-199")
                    .list()
                    .forEach(type -> type.map()
                            .values()
                            .forEach(impact ->
                                    levels.add(impact.text().equals("not-applicable") ? "low" : impact.text())));
        }
        int reached = levels.stream().mapToInt(LEVELS::indexOf).max().orElse(-1);
        return reached >= bound ? Ans.YES : levels.contains("unknown") ? Ans.unknown("risk of " + tool) : Ans.NO;
    }

    private static int band(BigDecimal score) {
        List<String> from = List.of("9.0", "7.0", "4.0", "0.1");
        for (int band = 0; band < from.size(); band++) {
            if (score.compareTo(new BigDecimal(from.get(band))) >= 0) {
                return from.size() - 1 - band;
            }
        }
        return -1;
    }

    /** Whether whoever stands between is authorized by the vendor of something that a policy reaches. */
    Ans authorized(String hop, Node what) {
        if (!world.hasTool(hop) && !world.hasOrganization(hop)) {
            return Ans.unknown("route");
        }
        Ans result = Ans.NO;
        for (Part part : what.exists() ? parts(what) : parts(Node.NONE)) {
            if (part.id == null || !world.hasTool(part.id)) {
                return Ans.unknown(part.itself ? "tool" : "model");
            }
            String vendor = parties.vendor(part.id);
            List<String> authorizes =
                    vendor == null ? List.of() : world.organization(vendor).texts("authorizes");
            Ans granted = vendor == null
                    ? Ans.unknown("tool.vendor")
                    : Ans.of(vendor.equals(hop)
                            || authorizes.contains(hop)
                            || authorizes.contains(world.tool(hop).text("operator", "?")));
            result = result.or((what.exists() ? passes(what, part) : Ans.YES).and(granted));
        }
        return result;
    }
}
