package dev.edict.benchmarks.contestant;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Row;
import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casbin.jcasbin.main.EnforceResult;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin: one row of policy each, sorted by strictness, with the effect `priority`, so that the first row that matches decides; two
 * functions of our own for sets and times, as its docs on functions show.
 */
public final class JCasbin implements Contestant {
    private static final String MODEL = """
            [request_definition]
            r = organization, homes, outside, places, tool, vendor, action, actor, device, second

            [policy_definition]
            p = organization, home, outside, place, tool, vendor, action, actor, device, from, until, word, eft

            [policy_effect]
            e = priority(p.eft) || deny

            [matchers]
            m = (p.tool == '*' || r.tool == p.tool) && (p.organization == '*' || r.organization == p.organization) \
            && (p.vendor == '*' || r.vendor == p.vendor) && (p.action == '*' || r.action == p.action) \
            && (p.actor == '*' || r.actor == p.actor) && (p.device == '*' || r.device == p.device) \
            && (p.place == '*' || holds(r.places, p.place)) && (p.home == '*' || holds(r.homes, p.home)) \
            && (p.outside == '*' || holds(r.outside, p.outside)) && during(r.second, p.from, p.until)
            """;
    private static final int WORD = 11;

    private final Enforcer enforcer;
    private final Case[] cases;

    /** Adds the policies. */
    public JCasbin(Workload workload) {
        cases = Cases.of(workload);
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("holds", new Holds());
        enforcer.addFunction("during", new During());
        workload.statements().stream()
                .sorted(Comparator.comparingInt(statement -> Strictest.rank(statement.effect())))
                .forEach(statement -> enforcer.addPolicy(row(statement)));
    }

    private static List<String> row(Statement statement) {
        Row row = Row.of(statement);
        return List.of(
                row.organization(),
                row.home(),
                row.outside(),
                row.place(),
                row.tool(),
                row.vendor(),
                row.action(),
                row.actor(),
                row.device(),
                Long.toString(row.from()),
                Long.toString(row.until()),
                row.word(),
                row.word().equals("PERMIT") ? "allow" : "deny");
    }

    /** Whether a set holds a word. */
    private static final class Holds extends CustomFunction {
        private static final long serialVersionUID = 1;

        @Override
        public String getName() {
            return "holds";
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject words, AviatorObject word) {
            return AviatorBoolean.valueOf(((Set<?>) words.getValue(env)).contains(word.getValue(env)));
        }
    }

    /** Whether a second lies between two. */
    private static final class During extends CustomFunction {
        private static final long serialVersionUID = 1;

        @Override
        public String getName() {
            return "during";
        }

        @Override
        public AviatorObject call(
                Map<String, Object> env, AviatorObject second, AviatorObject from, AviatorObject until) {
            long at = (Long) second.getValue(env);
            return AviatorBoolean.valueOf(Long.parseLong((String) from.getValue(env)) <= at
                    && at < Long.parseLong((String) until.getValue(env)));
        }
    }

    @Override
    public Outcome answer(int number) {
        Case asked = cases[number];
        EnforceResult result = enforcer.enforceEx(
                asked.organization(),
                asked.homes(),
                asked.outside(),
                asked.places(),
                asked.tool(),
                asked.vendor(),
                asked.action(),
                asked.actor(),
                asked.device(),
                asked.second());
        List<String> row = result.getExplain();
        return row.isEmpty() ? Outcome.NOT_APPLICABLE : Outcome.valueOf(row.get(WORD));
    }
}
