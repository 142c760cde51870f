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
    Duty duty(MapReader map, Effect effect) {
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
        note(reader, map, Optional.empty(), due);
        return new Duty(
                due,
                new AttributeTestReader(ledger).tests(map, "done-if"),
                map.value("overdue", Kinds.word(Effect.class)));
    }

    private void note(MomentReader reader, MapReader map, Optional<When> from, Optional<Ending> until) {
        Optional<String> zone = map.has("time")
                ? map.node("time")
                        .filter(Mapping.class::isInstance)
                        .flatMap(time -> ((Mapping) time).get("zone"))
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(text -> ((YamlNode.Scalar) text).text().strip())
                : Optional.empty();
        String issuer = map.text("issuer").orElse("?");
        ledger.time(new TimeNote(ZoneOf.policy(zone, issuer), reader.moments(), from, until, map.place()));
    }

    /** Reads the obligations that come with a statement. */
    List<Clause> clauses(MapReader map) {
        List<Clause> clauses = new ArrayList<>();
        Optional<YamlNode> node = map.node("obligations");
        if (node.isEmpty()) {
            return clauses;
        }
        List<YamlNode> items = node.get() instanceof YamlNode.Scalar ? List.of(node.get()) : map.items("obligations");
        for (YamlNode item : items) {
            clause(item, map).ifPresent(clauses::add);
        }
        return clauses;
    }

    private Optional<Clause> clause(YamlNode node, MapReader statement) {
        if (!(node instanceof Mapping mapping)) {
            return MapReader.scalar(node, "an obligation", issues)
                    .map(scalar -> Clause.of(scalar.text().strip()));
        }
        MapReader map = new MapReader(mapping, Shapes.CLAUSE, issues);
        MomentReader reader = new MomentReader(issues);
        Optional<When> from = reader.when(map, "from");
        Optional<Ending> until = reader.ending(map);
        note(reader, statement, from, until);
        MomentReader dueReader = new MomentReader(issues);
        Optional<Ending> due = dueReader.endingOf(map, "due");
        note(dueReader, statement, Optional.empty(), due);
        return map.requiredText("text").map(text -> new Clause(text, from, until, due));
    }
}
