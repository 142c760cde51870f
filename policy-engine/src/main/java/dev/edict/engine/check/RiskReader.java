package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.ScalarKind;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Sequence;
import dev.edict.model.CvssBand;
import dev.edict.model.FactTime;
import dev.edict.model.Impact;
import dev.edict.model.InformationCategory;
import dev.edict.model.RiskAssessment;
import dev.edict.model.RiskLevel;
import dev.edict.model.SecurityCategorization;
import dev.edict.model.SecurityObjective;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads assessments of risk: as a level, as named factors, as a security category of FIPS 199 or as a CVSS score. */
final class RiskReader {
    private static final ScalarKind<String> SCORE = ScalarKind.of("a CVSS score as in `9.8`", "bad-score", text -> {
                CvssBand.of(text);
                return Optional.of(text);
            })
            .withAdvice(text -> List.of("scores go from 0.0 to 10.0 and have at most one decimal"));
    private static final ScalarKind<Impact> IMPACT = Kinds.word(Impact.class);
    private static final ScalarKind<Impact> IMPACT_OF_A_SYSTEM = Kinds.someOf(Impact.LOW, Impact.MODERATE, Impact.HIGH);

    private final Ledger ledger;
    private final Issues issues;

    RiskReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    /** Reads one assessment; what is wrong with it is noted as issues. */
    Optional<RiskAssessment> risk(MapReader map) {
        Optional<String> tool = map.requiredScalar("tool").map(id -> ledger.refer(Reference.Kind.TOOL, id));
        Optional<String> issuer = map.requiredScalar("issuer").map(id -> ledger.refer(Reference.Kind.ORGANIZATION, id));
        checkOneWay(map);
        Map<String, RiskLevel> factors = factors(map);
        map.node("fips-199").ifPresent(node -> factors.putAll(objectives(node)));
        Optional<String> score = map.value("cvss", SCORE);
        RiskLevel level = map.value("level", ScopeReader.LEVEL)
                .or(() -> score.flatMap(text -> CvssBand.of(text).riskLevel()))
                .orElseGet(() -> RiskLevel.highWaterMark(factors.values()).level());
        FactTime time = MomentReader.factTime(map, ledger);
        return tool.flatMap(id -> issuer.map(by -> new RiskAssessment(
                id,
                map.value("versions", Kinds.VERSIONS),
                level,
                factors,
                score,
                by,
                map.text("label"),
                time,
                TimingReader.origin(map.place()))));
    }

    // A level may stand beside the factors it was made of; whoever states it judged them.
    private void checkOneWay(MapReader map) {
        List<String> ways = new ArrayList<>();
        for (String way : List.of("level", "factors", "fips-199", "cvss")) {
            if (map.has(way)) {
                ways.add(way);
            }
        }
        if (ways.isEmpty()) {
            issues.error("missing-key", map.place(), "a risk needs the key `level`, `factors`, `fips-199` or `cvss`");
        } else if (ways.size() > 1 && !ways.equals(List.of("level", "factors"))) {
            issues.error(
                    "contradicting-keys",
                    map.place(ways.get(1)),
                    "`" + ways.get(0) + "` and `" + ways.get(1) + "` cannot both say how high a risk is",
                    "write an entry for each");
        }
    }

    private Map<String, RiskLevel> factors(MapReader map) {
        Map<String, RiskLevel> factors = new LinkedHashMap<>();
        for (Entry entry : map.entries("factors")) {
            MapReader.scalar(entry.value(), "a factor", issues)
                    .flatMap(scalar -> ScopeReader.LEVEL.read(scalar, issues))
                    .ifPresent(level -> factors.put(entry.key().text().strip(), level));
        }
        return factors;
    }

    /** Reads the types of information that a tool holds, one or several, and returns the high-water mark of each objective. */
    private Map<String, RiskLevel> objectives(YamlNode node) {
        List<YamlNode> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        List<InformationCategory> types = items.stream()
                .flatMap(item -> MapReader.over(item, Shapes.SECURITY_CATEGORY, issues).stream())
                .flatMap(type -> category(type).stream())
                .toList();
        Map<String, RiskLevel> levels = new LinkedHashMap<>();
        if (!types.isEmpty()) {
            SecurityCategorization system = SecurityCategorization.ofSystem(types);
            for (SecurityObjective objective : SecurityObjective.values()) {
                levels.put(
                        objective.word() + " (FIPS 199)",
                        RiskLevel.parse(system.impact(objective).word()));
            }
        }
        return levels;
    }

    private Optional<InformationCategory> category(MapReader map) {
        Map<SecurityObjective, Impact> impacts = new EnumMap<>(SecurityObjective.class);
        for (SecurityObjective objective : SecurityObjective.values()) {
            map.requiredScalar(objective.word())
                    .flatMap(scalar -> (objective == SecurityObjective.CONFIDENTIALITY ? IMPACT : IMPACT_OF_A_SYSTEM)
                            .read(scalar, issues))
                    .ifPresent(impact -> impacts.put(objective, impact));
        }
        Optional<Impact> confidentiality = Optional.ofNullable(impacts.get(SecurityObjective.CONFIDENTIALITY));
        Optional<Impact> integrity = Optional.ofNullable(impacts.get(SecurityObjective.INTEGRITY));
        Optional<Impact> availability = Optional.ofNullable(impacts.get(SecurityObjective.AVAILABILITY));
        return confidentiality.flatMap(secret ->
                integrity.flatMap(whole -> availability.map(there -> new InformationCategory(secret, whole, there))));
    }
}
