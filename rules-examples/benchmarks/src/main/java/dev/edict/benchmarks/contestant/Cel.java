package dev.edict.benchmarks.contestant;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** CEL-Java: one program a policy, checked and compiled once, the strictest first, until one is true. */
public final class Cel implements Contestant {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Map<String, Object>> cases;

    private record Rule(CelRuntime.Program program, Outcome effect) {}

    /** Compiles the programs. */
    public Cel(Workload workload) {
        cases = Arrays.stream(Cases.of(workload)).map(Cel::variables).toList();
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("organization", SimpleType.STRING)
                .addVar("homes", ListType.create(SimpleType.STRING))
                .addVar("outside", ListType.create(SimpleType.STRING))
                .addVar("places", ListType.create(SimpleType.STRING))
                .addVar("tool", SimpleType.STRING)
                .addVar("vendor", SimpleType.STRING)
                .addVar("action", SimpleType.STRING)
                .addVar("actor", SimpleType.STRING)
                .addVar("device", SimpleType.STRING)
                .addVar("second", SimpleType.INT)
                .setResultType(SimpleType.BOOL)
                .build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        List<Statement> sorted = new ArrayList<>(workload.statements());
        sorted.sort(Comparator.comparingInt(statement -> Strictest.rank(statement.effect())));
        for (Statement statement : sorted) {
            try {
                rules.add(new Rule(
                        runtime.createProgram(compiler.compile(text(statement)).getAst()), statement.effect()));
            } catch (CelValidationException | CelEvaluationException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    private static String text(Statement statement) {
        List<String> conditions = new ArrayList<>();
        statement.tool().ifPresent(word -> conditions.add("tool == '" + word + "'"));
        statement.vendor().ifPresent(word -> conditions.add("vendor == '" + word + "'"));
        statement.organization().ifPresent(word -> conditions.add("organization == '" + word + "'"));
        statement.action().ifPresent(word -> conditions.add("action == '" + word + "'"));
        statement.actor().ifPresent(word -> conditions.add("actor == '" + word + "'"));
        statement.device().ifPresent(word -> conditions.add("device == '" + word + "'"));
        statement.home().ifPresent(word -> conditions.add("'" + word + "' in homes"));
        statement.outside().ifPresent(word -> conditions.add("'" + word + "' in outside"));
        statement.place().ifPresent(word -> conditions.add("'" + word + "' in places"));
        conditions.add("second >= " + statement.fromSecond());
        conditions.add("second < " + statement.untilSecond());
        return String.join(" && ", conditions);
    }

    private static Map<String, Object> variables(Case asked) {
        return Map.of(
                "organization", asked.organization(),
                "homes", List.copyOf(asked.homes()),
                "outside", List.copyOf(asked.outside()),
                "places", List.copyOf(asked.places()),
                "tool", asked.tool(),
                "vendor", asked.vendor(),
                "action", asked.action(),
                "actor", asked.actor(),
                "device", asked.device(),
                "second", asked.second());
    }

    @Override
    public Outcome answer(int number) {
        Map<String, Object> variables = cases.get(number);
        try {
            for (Rule rule : rules) {
                if (Boolean.TRUE.equals(rule.program.eval(variables))) {
                    return rule.effect;
                }
            }
            return Outcome.NOT_APPLICABLE;
        } catch (CelEvaluationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
