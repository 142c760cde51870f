package dev.edict.engine.report;

import dev.edict.engine.render.Names;
import dev.edict.engine.report.ScopeWords.Row;
import dev.edict.model.Change;
import dev.edict.model.Clause;
import dev.edict.model.Effect;
import dev.edict.model.Policy;
import dev.edict.model.Reading;
import dev.edict.model.Regime;
import dev.edict.model.Scope;
import dev.edict.model.Stage;
import dev.edict.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what a policy says, question by question. */
final class PolicyWords {
    private final Names names;
    private final ScopeWords scopes;

    PolicyWords(Names names, Map<String, Regime> regimes) {
        this.names = names;
        this.scopes = new ScopeWords(names, new PartyWords(names, regimes));
    }

    /** Returns what the policy does, as a verb: {@code denies}. */
    static String verb(Policy policy) {
        return policy.exception() ? "exempts" : verb(policy.effect());
    }

    static String verb(Effect effect) {
        return switch (effect) {
            case DENY -> "denies";
            case REVIEW -> "asks for approval";
            case PERMIT -> "permits";
            case OBLIGE -> "obliges";
            case WARN -> "warns";
        };
    }

    /** Returns everything that the policy says; {@code rule} if its conditions are in DRL, which stands elsewhere. */
    List<Row> rows(Policy policy, boolean rule) {
        List<Row> rows = new ArrayList<>();
        if (!policy.setsAside().isEmpty()) {
            rows.add(new Row("Sets aside", String.join(", ", policy.setsAside())));
        }
        if (!rule) {
            rows.addAll(scopes.rows(policy.scope()));
            if (policy.scope().equals(Scope.EVERYTHING)) {
                rows.add(new Row("Who", "everybody, whatever the tool"));
            } else if (policy.scope().who().isEmpty() && policy.scope().actors().isEmpty()) {
                rows.add(0, new Row("Who", "everybody"));
            }
        }
        policy.except().forEach(except -> rows.add(new Row("But not", scopes.inline(except))));
        rows.addAll(time(policy.time(), "When"));
        policy.stages().forEach(stage -> rows.add(stage(stage)));
        policy.readings().forEach(reading -> rows.add(reading(reading, policy)));
        if (!policy.readings().isEmpty()) {
            rows.add(new Row(
                    "Where readings differ",
                    policy.preferredReading()
                            .map(name -> "the reading " + name + " is followed")
                            .orElse("it " + verb(policy.ifReadingsDiffer()))));
        }
        policy.approver().ifPresent(who -> rows.add(new Row("To approve", who)));
        policy.approvedBy().ifPresent(who -> rows.add(new Row("Approved by", who)));
        duties(policy, rows);
        if (!policy.instead().isEmpty()) {
            rows.add(new Row(
                    "Instead", policy.instead().stream().map(this::change).collect(Collectors.joining("; "))));
        }
        authority(policy, rows);
        return rows;
    }

    private void authority(Policy policy, List<Row> rows) {
        if (!policy.waivableBy().isEmpty()) {
            rows.add(new Row(
                    "Can be waived by",
                    PartyWords.either(policy.waivableBy().stream()
                            .map(names::organization)
                            .toList())));
        }
        if (!policy.requiresPermitOf().isEmpty()) {
            rows.add(new Row(
                    "Needs a permit of",
                    PartyWords.listed(
                            policy.requiresPermitOf().stream()
                                    .map(names::organization)
                                    .toList(),
                            "and")));
        }
        policy.replaces().ifPresent(other -> rows.add(new Row("Replaces", other)));
    }

    private static void duties(Policy policy, List<Row> rows) {
        policy.duty().due().ifPresent(due -> rows.add(new Row("Due", due.toString())));
        if (!policy.duty().doneIf().isEmpty()) {
            rows.add(new Row(
                    "Done if",
                    policy.duty().doneIf().stream().map(ScopeWords::test).collect(Collectors.joining(", and "))));
        }
        policy.duty().overdue().ifPresent(effect -> rows.add(new Row("If overdue", verb(effect))));
        policy.obligations().forEach(clause -> rows.add(new Row("Duty", clause(clause))));
    }

    private static String clause(Clause clause) {
        return clause.text()
                + clause.from().map(from -> ", from " + from).orElse("")
                + clause.until().map(until -> ", " + until).orElse("")
                + clause.due().map(due -> ", due " + due).orElse("");
    }

    private Row stage(Stage stage) {
        return new Row(
                "Stage",
                scopes.inline(stage.scope())
                        + when(stage.time()).map(text -> ": " + text).orElse(""));
    }

    private Row reading(Reading reading, Policy policy) {
        List<Row> base = scopes.rows(policy.scope());
        Policy read = reading.policy();
        List<String> words = new ArrayList<>();
        scopes.rows(read.scope()).stream()
                .filter(row -> !base.contains(row))
                .forEach(row -> words.add(row.label().toLowerCase(java.util.Locale.ROOT) + ": " + row.text()));
        base.stream()
                .map(Row::label)
                .filter(label -> scopes.rows(read.scope()).stream()
                        .noneMatch(row -> row.label().equals(label)))
                .forEach(label -> words.add(label.toLowerCase(java.util.Locale.ROOT) + ": open"));
        if (read.effect() != policy.effect()) {
            words.add("it " + verb(read.effect()));
        }
        if (!read.except().equals(policy.except())) {
            words.add("but not: " + read.except().stream().map(scopes::inline).collect(Collectors.joining("; ")));
        }
        if (!read.time().equals(policy.time())) {
            when(read.time()).ifPresent(words::add);
        }
        String text = words.isEmpty() ? "as it stands above" : String.join("; ", words);
        return new Row(
                "Reading \u201c" + reading.name() + "\u201d",
                text + reading.source().map(source -> " (" + source + ")").orElse(""));
    }

    private static List<Row> time(Timing time, String label) {
        List<Row> rows = new ArrayList<>();
        when(time).ifPresent(text -> rows.add(new Row(label, text)));
        time.phases().forEach(phase -> rows.add(new Row("Then", phase(phase))));
        return rows;
    }

    private static Optional<String> when(Timing time) {
        List<String> words = new ArrayList<>();
        time.from().ifPresent(from -> words.add(from.isExact() ? "from " + from : from.toString()));
        time.until().ifPresent(until -> words.add(until.toString()));
        time.known().ifPresent(known -> words.add("published " + known));
        time.zone().ifPresent(zone -> words.add("by the clocks of " + (zone.isActors() ? "the user" : zone.id())));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private static String phase(Timing.Phase phase) {
        List<String> words = new ArrayList<>(List.of(phase.status().word().replace('-', ' ')));
        phase.from().ifPresent(from -> words.add("from " + from));
        phase.until().ifPresent(until -> words.add(until.toString()));
        phase.known().ifPresent(known -> words.add("published " + known));
        phase.effect().ifPresent(effect -> words.add("meanwhile it " + verb(effect)));
        phase.source().ifPresent(source -> words.add("source " + source));
        return String.join(", ", words);
    }

    String change(Change change) {
        return change.fields().entrySet().stream()
                .map(field -> switch (field.getKey()) {
                    case "tool" -> names.tool(field.getValue());
                    case "model" -> "the model " + names.tool(field.getValue());
                    default -> field.getKey().replace('-', ' ') + " " + field.getValue();
                })
                .collect(Collectors.joining(" with "));
    }
}
