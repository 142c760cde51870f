package dev.edict.engine.cli;

import dev.edict.engine.fixture.Recorder;
import dev.edict.model.Catalogue;
import dev.edict.model.Dated;
import dev.edict.model.FactTime;
import dev.edict.model.Holding;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Source;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what registers of owners hold as a file of a catalogue: sources, organizations and holdings. */
final class CatalogueYaml {
    private CatalogueYaml() {}

    static String of(Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        section(
                text,
                "sources",
                catalogue.sources().values().stream()
                        .collect(Collectors.toMap(
                                Source::id, CatalogueYaml::source, (one, other) -> one, LinkedHashMap::new)));
        section(
                text,
                "organizations",
                catalogue.organizations().values().stream()
                        .collect(Collectors.toMap(
                                Organization::id,
                                CatalogueYaml::organization,
                                (one, other) -> one,
                                LinkedHashMap::new)));
        if (!catalogue.holdings().isEmpty()) {
            text.append("holdings:\n");
            catalogue
                    .holdings()
                    .forEach(holding ->
                            text.append("  - ").append(flow(holding(holding))).append('\n'));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String key, Map<String, Map<String, String>> entries) {
        if (!entries.isEmpty()) {
            text.append(key).append(":\n");
            entries.forEach((id, entry) -> text.append("  ")
                    .append(scalar(id))
                    .append(": ")
                    .append(flow(entry))
                    .append('\n'));
        }
    }

    private static String flow(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(String text) {
        return Recorder.scalar(text);
    }

    private static void put(Map<String, String> entries, String key, Optional<?> value) {
        value.ifPresent(each -> entries.put(key, scalar(each.toString())));
    }

    private static Map<String, String> source(Source source) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("title", scalar(source.title()));
        put(entries, "publisher", source.publisher());
        put(entries, "url", source.url());
        put(entries, "date", source.date());
        put(entries, "zone", source.zone());
        entries.put("reliability", source.reliability().word());
        return entries;
    }

    private static Map<String, String> organization(Organization organization) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", scalar(organization.name()));
        if (organization.kind() != OrganizationKind.COMPANY) {
            entries.put("kind", organization.kind().word());
        }
        place(entries, "headquarters", organization.headquarters());
        place(entries, "incorporated", organization.incorporated());
        put(entries, "zone", organization.zone());
        put(entries, "lei", organization.lei());
        put(entries, "source", organization.source());
        return entries;
    }

    private static void place(Map<String, String> entries, String key, List<Dated<String>> places) {
        // A register states where an entity is incorporated now, and nothing of before.
        places.stream().reduce((one, other) -> other).ifPresent(last -> entries.put(key, scalar(last.value())));
    }

    private static Map<String, String> holding(Holding holding) {
        Map<String, String> entries = new LinkedHashMap<>();
        put(entries, "id", holding.id());
        entries.put("owner", scalar(holding.owner()));
        entries.put("owned", scalar(holding.owned()));
        if (holding.right() != Right.SHARES) {
            entries.put("right", holding.right().name().toLowerCase(Locale.ROOT));
        }
        holding.share().ifPresent(share -> share(entries, share));
        time(entries, holding.time());
        return entries;
    }

    private static void share(Map<String, String> entries, PercentageRange share) {
        String exact = share.low().toString();
        if (!share.isExact()) {
            entries.put(
                    "percent",
                    "{" + (share.includesLow() ? "at-least: " : "more-than: ") + decimal(share.low())
                            + (share.includesHigh() ? ", at-most: " : ", less-than: ") + decimal(share.high()) + "}");
        } else if (exact.indexOf('/') < 0) {
            entries.put("percent", exact);
        } else {
            BigInteger part = new BigInteger(exact.substring(0, exact.indexOf('/')));
            BigInteger whole = new BigInteger(exact.substring(exact.indexOf('/') + 1));
            entries.put("shares", part + " of " + whole.multiply(BigInteger.valueOf(100)));
        }
    }

    private static String decimal(Percentage percentage) {
        return scalar(percentage.toString());
    }

    private static void time(Map<String, String> entries, FactTime time) {
        put(entries, "from", time.from());
        time.until()
                .ifPresent(until -> entries.put(
                        until.through() ? "through" : "until",
                        scalar(until.when().toString())));
        put(entries, "known", time.known());
        put(entries, "zone", time.zone());
        put(entries, "source", time.source());
    }
}
