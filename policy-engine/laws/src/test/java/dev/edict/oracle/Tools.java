package dev.edict.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Something used: the tool itself, or what is inside it or was its origin; the model that must be picked for it. */
    record Part(String id, boolean itself, String choice, String versions) {}

    Ans passes(Node test) {
        Ans sure = Ans.NO;
        Map<String, Ans> choices = new HashMap<>();
        for (Part part : parts(test)) {
            Ans passes = passes(test, part);
            if (part.choice == null) {
                sure = sure.or(passes);
            } else {
                choices.merge(part.choice, passes, Ans::or);
            }
        }
        if (sure.yes() || choices.isEmpty()) {
            return sure;
        }
        boolean all = choices.values().stream().allMatch(Ans::yes);
        boolean none = choices.values().stream().allMatch(Ans::no);
        return sure.or(all ? Ans.YES : none ? Ans.NO : Ans.unknown("model"));
    }

    List<Part> parts(Node test) {
        String tool = asked.field("tool");
        List<Part> parts = new ArrayList<>(List.of(new Part(tool, true, null, null)));
        Set<String> also = new LinkedHashSet<>(test.texts("also"));
        if (also.contains("inside")) {
            inside(tool, null, parts);
            List<String> models = world.tool(tool).texts("models");
            String picked = asked.field("model");
            for (String model : picked != null ? List.of(picked) : models) {
                String choice = picked == null && models.size() > 1 ? model : null;
                parts.add(new Part(model, false, choice, null));
                inside(model, choice, parts);
            }
        }
        if (also.contains("derived")) {
            for (Part part : List.copyOf(parts)) {
                derived(part.id, part.choice, parts, new LinkedHashSet<>());
            }
        }
        return parts;
    }

    private void inside(String tool, String choice, List<Part> parts) {
        for (Node component : world.tool(tool).get("uses").list()) {
            String id = component.isMap() ? component.get("tool").text() : component.text();
            parts.add(new Part(id, false, choice, component.isMap() ? component.text("versions", null) : null));
            inside(id, choice, parts);
        }
    }

    private void derived(String tool, String choice, List<Part> parts, Set<String> seen) {
        for (String origin : world.tool(tool).texts("derived-from")) {
            if (seen.add(origin)) {
                parts.add(new Part(origin, false, choice, null));
                derived(origin, choice, parts, seen);
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
            throw new Unsupported("a range of versions inside");
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

    private static int compare(String one, String other) {
        String[] mine = one.split("\\.");
        String[] theirs = other.split("\\.");
        if (mine.length != 3 || theirs.length != 3 || !(one + other).matches("[0-9.]+")) {
            throw new Unsupported("version " + one);
        }
        for (int part = 0; part < 3; part++) {
            int order = Integer.compare(Integer.parseInt(mine[part]), Integer.parseInt(theirs[part]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
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
        List<String> levels = risk.has("level")
                ? List.of(risk.get("level").text())
                : risk.get("factors").map().values().stream().map(Node::text).toList();
        int reached = levels.stream().mapToInt(LEVELS::indexOf).max().orElse(-1);
        return reached >= bound ? Ans.YES : levels.contains("unknown") ? Ans.unknown("risk of " + tool) : Ans.NO;
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
