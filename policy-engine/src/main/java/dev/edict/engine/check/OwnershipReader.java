package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.model.Arrangement;
import dev.edict.model.FactTime;
import dev.edict.model.Holding;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Regime;
import dev.edict.model.Right;
import dev.edict.model.RiskAssessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads holdings and what is made of them, and assessments of risk. */
final class OwnershipReader {
    private final Ledger ledger;
    private final Issues issues;
    private final PartyReader parties;
    private final RiskReader assessments;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Arrangement> arrangements = new ArrayList<>();
    private final List<RiskAssessment> risks = new ArrayList<>();
    private final Map<String, Regime> regimes = new LinkedHashMap<>();

    OwnershipReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
        this.parties = new PartyReader(ledger);
        this.assessments = new RiskReader(ledger);
    }

    List<Holding> holdings() {
        return holdings;
    }

    List<Arrangement> arrangements() {
        return arrangements;
    }

    List<RiskAssessment> risks() {
        return risks;
    }

    Map<String, Regime> regimes() {
        return regimes;
    }

    /** Reads the entries of one map, such as a file. */
    void read(MapReader map) {
        map.maps("holdings", Shapes.HOLDING).forEach(holding -> holding(holding).ifPresent(holdings::add));
        map.maps("arrangements", Shapes.ARRANGEMENT)
                .forEach(arrangement -> arrangement(arrangement).ifPresent(arrangements::add));
        map.maps("risks", Shapes.RISK).forEach(risk -> assessments.risk(risk).ifPresent(risks::add));
        CatalogueReader.entries(
                ledger,
                map,
                "regimes",
                "regime",
                (id, node) -> MapReader.over(node, Shapes.REGIME, issues)
                        .ifPresent(regime -> regimes.put(id, regime(id, regime))));
    }

    private Optional<Holding> holding(MapReader map) {
        Optional<String> owner = map.requiredScalar("owner").map(this::owner);
        Optional<String> owned = map.requiredScalar("owned").map(id -> ledger.refer(Reference.Kind.ORGANIZATION, id));
        Right right = map.value("right", Kinds.RIGHT).orElse(Right.SHARES);
        Optional<PercentageRange> share = share(map);
        FactTime time = MomentReader.factTime(map, ledger);
        if (share.isEmpty() && right != Right.CONTROL) {
            if (!map.has("percent") && !map.has("shares")) {
                issues.error("missing-key", map.place(), "a holding needs the key `percent` or `shares`");
            }
            return Optional.empty();
        }
        if (owner.isPresent() && owner.equals(owned)) {
            issues.warning("owns-itself", map.place(), "`" + owner.get() + "` holds a part of itself here");
        }
        return owner.flatMap(holder -> owned.map(held ->
                new Holding(map.text("id"), holder, held, right, share, time, TimingReader.origin(map.place()))));
    }

    private String owner(Scalar scalar) {
        return scalar.text().strip().equals(Holding.UNKNOWN_OWNER)
                ? Holding.UNKNOWN_OWNER
                : ledger.refer(Reference.Kind.ORGANIZATION, scalar);
    }

    private Optional<PercentageRange> share(MapReader map) {
        if (map.has("percent") && map.has("shares")) {
            issues.error(
                    "contradicting-keys",
                    map.place("shares"),
                    "`percent` and `shares` cannot both say how much is held");
        }
        if (map.has("shares")) {
            return map.value("shares", Kinds.SHARES).map(PercentageRange::exactly);
        }
        Optional<YamlNode> percent = map.node("percent");
        if (percent.isPresent() && percent.get() instanceof Mapping range) {
            return range(new MapReader(range, Shapes.PERCENT_RANGE, issues));
        }
        Optional<Percentage> exact = map.value("percent", Kinds.PERCENT);
        if (exact.filter(value -> value.compareTo(Percentage.HUNDRED) > 0).isPresent()) {
            issues.warning("over-100-percent", map.place("percent"), "a holding of more than 100 percent");
        }
        return exact.map(PercentageRange::exactly);
    }

    private Optional<PercentageRange> range(MapReader map) {
        boolean twice = (map.has("at-least") && map.has("more-than")) || (map.has("at-most") && map.has("less-than"));
        if (twice || map.mapping().entries().isEmpty()) {
            issues.error(
                    twice ? "contradicting-keys" : "missing-key",
                    map.place(),
                    "a range of percent has at most one lower and one upper end, and at least one of them");
            return Optional.empty();
        }
        Percentage low = map.value("at-least", Kinds.PERCENT)
                .or(() -> map.value("more-than", Kinds.PERCENT))
                .orElse(Percentage.ZERO);
        Percentage high = map.value("at-most", Kinds.PERCENT)
                .or(() -> map.value("less-than", Kinds.PERCENT))
                .orElse(Percentage.HUNDRED);
        try {
            return Optional.of(new PercentageRange(low, !map.has("more-than"), high, !map.has("less-than")));
        } catch (IllegalArgumentException empty) {
            issues.error(
                    "empty-period", map.place(), "no percentage lies between " + low + " and " + high + " as written");
            return Optional.empty();
        }
    }

    private Optional<Arrangement> arrangement(MapReader map) {
        map.requiredNode("parties");
        Set<String> members = ledger.refer(Reference.Kind.ORGANIZATION, map.scalars("parties"));
        FactTime time = MomentReader.factTime(map, ledger);
        if (map.has("parties") && members.size() < 2) {
            issues.error("empty-test", map.place("parties"), "an arrangement joins at least two holders");
            return Optional.empty();
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new Arrangement(members, time));
    }

    private Regime regime(String id, MapReader map) {
        Regime.Terms terms = parties.terms(map);
        List<Regime.Version> versions = new ArrayList<>();
        Optional<String> zone = map.scalar("zone").flatMap(ledger::zone);
        FactTime around = new FactTime(zone, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        for (MapReader version : map.maps("versions", Shapes.REGIME_VERSION)) {
            Regime.Terms own = parties.terms(version);
            FactTime time = MomentReader.factTime(version, ledger, around);
            versions.add(new Regime.Version(time, own));
            ZoneOf dates = ZoneOf.fact(time.zone().or(() -> zone), time.source());
            ledger.version(new VersionNote(id, dates, time, version.place()));
            checkComplete(id, own.over(terms), version);
        }
        if (!map.has("versions")) {
            checkComplete(id, terms, map);
        }
        return new Regime(id, map.text("title"), zone, terms, versions);
    }

    private void checkComplete(String id, Regime.Terms terms, MapReader map) {
        Set<String> missing = new LinkedHashSet<>();
        if (terms.counting().isEmpty() && !map.has("counting")) {
            missing.add("`counting`");
        }
        if (terms.holders().isEmpty() && !map.has("holders")) {
            missing.add("`holders`");
        }
        if (terms.threshold().isEmpty() && !map.has("at-least") && !map.has("more-than")) {
            missing.add("`at-least` or `more-than`");
        }
        if (!missing.isEmpty()) {
            issues.error(
                    "missing-key", map.place(), "the regime `" + id + "` does not say " + String.join(", ", missing));
        }
    }
}
