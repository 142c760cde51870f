package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.model.Clause;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads duties: what a policy that obliges asks for, and what comes with other statements. */
final class DutyReader {
    private static final List<String> KEYS = List.of("due", "done-if", "overdue");

    private final Ledger ledger;
    private final Issues issues;

    DutyReader(Ledger ledger) {
        this.ledger = ledger;
        this.issues = ledger.issues();
    }

    /** Reads the duty of a policy. */
    Duty duty(MapReader map, Effect effect, Optional<String> zoneAround) {
        for (String key : KEYS) {
            if (map.has(key) && effect != Effect.OBLIGE) {
                issues.error(
                        "contradicting-keys",
                        map.place(key),
                        "`" + key + "` belongs to a policy whose effect is `oblige`, not `" + effect + "`");
            }
        }
        if (map.has("overdue") && !map.has("due")) {
            issues.error("missing-key", map.place("overdue"), "`overdue` needs the key `due`");
        }
        MomentReader reader = new MomentReader(issues);
        Optional<Ending> due = reader.endingOf(map, "due");
        note(reader, map, zoneAround, Optional.empty(), due);
        Duty duty = new Duty(
                due, new AttributeTestReader(ledger).tests(map, "done-if"), map.value("overdue", Kinds.EFFECT));
        return duty.equals(Duty.STANDING) ? Duty.STANDING : duty;
    }

    private void note(
            MomentReader reader,
            MapReader map,
            Optional<String> zoneAround,
            Optional<When> from,
            Optional<Ending> until) {
        Optional<String> zone = zone(map);
        String issuer = map.text("issuer").orElse("?");
        ledger.time(new TimeNote(
                ZoneOf.policy(zone.or(() -> zoneAround), issuer), reader.moments(), from, until, map.place()));
    }

    /** Returns the zone that the time of a statement states. */
    static Optional<String> zone(MapReader statement) {
        return statement.has("time")
                ? statement
                        .node("time")
                        .filter(Mapping.class::isInstance)
                        .flatMap(time -> ((Mapping) time).get("zone"))
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(text -> ((YamlNode.Scalar) text).text().strip())
                : Optional.empty();
    }

    /** Reads the obligations that come with a statement. */
    List<Clause> clauses(MapReader map, Optional<String> zoneAround) {
        List<Clause> clauses = new ArrayList<>();
        Optional<YamlNode> node = map.node("obligations");
        if (node.isEmpty()) {
            return clauses;
        }
        List<YamlNode> items = node.get() instanceof YamlNode.Scalar ? List.of(node.get()) : map.items("obligations");
        for (YamlNode item : items) {
            clause(item, map, zoneAround).ifPresent(clauses::add);
        }
        return clauses;
    }

    private Optional<Clause> clause(YamlNode node, MapReader statement, Optional<String> zoneAround) {
        if (!(node instanceof Mapping mapping)) {
            return MapReader.scalar(node, "an obligation", issues)
                    .map(scalar -> Clause.of(scalar.text().strip()));
        }
        MapReader map = new MapReader(mapping, Shapes.CLAUSE, issues);
        MomentReader reader = new MomentReader(issues);
        Optional<When> from = reader.when(map, "from");
        Optional<Ending> until = reader.ending(map);
        note(reader, statement, zoneAround, from, until);
        MomentReader dueReader = new MomentReader(issues);
        Optional<Ending> due = dueReader.endingOf(map, "due");
        note(dueReader, statement, zoneAround, Optional.empty(), due);
        return map.requiredText("text").map(text -> new Clause(text, from, until, due));
    }
}
