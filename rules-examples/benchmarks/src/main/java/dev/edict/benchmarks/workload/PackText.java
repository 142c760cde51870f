package dev.edict.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a workload as a pack: the text that Edict loads. */
public final class PackText {
    private static final int POLICIES_A_FILE = 5_000;

    private PackText() {}

    /** Returns the files of the pack, by path. */
    public static Map<String, String> of(Workload workload) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "pack.yaml",
                "pack: bench\nversion: 1\nas-of: 2026-07-11\nstale-after: 2040-12-31\nimports: [edict/iso-3166]\n");
        files.put("catalog/world.yaml", catalogue(workload.world()));
        List<Statement> statements = workload.statements();
        for (int first = 0; first < statements.size(); first += POLICIES_A_FILE) {
            StringBuilder text = new StringBuilder("policies:\n");
            statements
                    .subList(first, Math.min(first + POLICIES_A_FILE, statements.size()))
                    .forEach(statement -> policy(statement, text));
            files.put("policies/part-" + first / POLICIES_A_FILE + ".yaml", text.toString());
        }
        return files;
    }

    private static String catalogue(World world) {
        StringBuilder text = new StringBuilder("organizations:\n");
        world.headquarters().forEach((id, country) -> organization(text, id, "company", country));
        for (int number = 0; number < World.VENDORS; number++) {
            organization(text, "vendor-" + number, "company", World.COUNTRIES.get(number % World.COUNTRIES.size()));
        }
        for (String country : World.COUNTRIES) {
            organization(text, "state-" + country.toLowerCase(Locale.ROOT), "authority", country);
        }
        text.append("tools:\n");
        world.vendors()
                .forEach((tool, vendor) ->
                        text.append("  %s: {vendor: %s, kind: application}\n".formatted(tool, vendor)));
        text.append("holdings:\n");
        for (Share share : world.shares()) {
            text.append("  - {owner: %s, owned: %s, percent: %d, from: 2010-01-01"
                    .formatted(share.owner(), share.owned(), share.percent()));
            share.untilYear()
                    .ifPresent(year -> text.append(", until: ").append(year).append("-01-01"));
            text.append(", zone: UTC}\n");
        }
        text.append("groups:\n");
        for (Region region : world.regions()) {
            text.append("  %s: {zone: UTC, members: {".formatted(region.id()));
            text.append(String.join(
                    ", ",
                    region.members().entrySet().stream()
                            .map(each -> each.getKey() + ": {" + end(each.getValue()) + "}")
                            .toList()));
            text.append("}}\n");
        }
        text.append("regimes:\n  bench/half: {zone: UTC, counting: cascade, holders: together, at-least: 50}\n");
        return text.toString();
    }

    private static void organization(StringBuilder text, String id, String kind, String country) {
        text.append("  %s: {kind: %s, headquarters: %s, zone: UTC}\n".formatted(id, kind, country));
    }

    private static String end(Optional<LocalDate> day) {
        return day.map(end -> "until: " + end).orElse("");
    }

    private static void policy(Statement statement, StringBuilder text) {
        text.append("  - id: %s\n    issuer: %s\n    effect: %s\n"
                .formatted(
                        statement.id(),
                        statement.issuer(),
                        statement.effect().name().toLowerCase(Locale.ROOT)));
        if (statement.effect().name().equals("REVIEW")) {
            text.append("    approver: %s/security\n".formatted(statement.issuer()));
        }
        List<String> who = new ArrayList<>();
        statement.organization().ifPresent(id -> who.add("organizations: [" + id + "]"));
        statement
                .home()
                .ifPresent(country -> who.add(("organizations: {any: [{headquartered: {in: %s}},"
                                + " {owned: {by: {headquartered: {in: %s}}, under: bench/half}}]}")
                        .formatted(country, country)));
        statement.outside().ifPresent(region -> who.add("organizations: {headquartered: {outside: " + region + "}}"));
        statement.actor().ifPresent(actor -> who.add("actors: [" + actor + "]"));
        block(text, "who", who);
        List<String> how = new ArrayList<>();
        statement.action().ifPresent(action -> how.add("actions: [" + action + "]"));
        statement.device().ifPresent(device -> how.add("devices: [" + device + "]"));
        block(text, "how", how);
        statement
                .place()
                .ifPresent(
                        place -> text.append("    where: {in: [").append(place).append("]}\n"));
        statement
                .tool()
                .ifPresent(
                        tool -> text.append("    what: {tools: [").append(tool).append("]}\n"));
        statement
                .vendor()
                .ifPresent(vendor ->
                        text.append("    what: {vendors: [").append(vendor).append("]}\n"));
        text.append("    time: {from: ").append(statement.from());
        statement.until().ifPresent(day -> text.append(", until: ").append(day));
        text.append(", zone: ").append(statement.zone()).append("}\n");
        text.append("    because: It is written so.\n");
    }

    private static void block(StringBuilder text, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("    ")
                    .append(key)
                    .append(": {")
                    .append(String.join(", ", lines))
                    .append("}\n");
        }
    }
}
