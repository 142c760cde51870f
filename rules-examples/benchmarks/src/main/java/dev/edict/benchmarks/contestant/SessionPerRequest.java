package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Row;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Drools as most people use it: a new session a request, with the policies and the case as facts, and rules whose first constraints
 * are equalities, so that Drools can index them. The rules are compiled once, to the executable model.
 */
public final class SessionPerRequest implements Contestant {
    private static final String RULES = """
            package bench;
            import dev.edict.benchmarks.workload.Case;
            import dev.edict.benchmarks.workload.Row;
            import dev.edict.benchmarks.contestant.Strictest;
            global Strictest strictest;

            rule "of an organization"
            when
                $case : Case()
                Row( organization == $case.organization, tool == $case.tool,
                     action == "*" || action == $case.action, actor == "*" || actor == $case.actor,
                     device == "*" || device == $case.device,
                     from <= $case.second, until > $case.second, $word : word )
            then
                strictest.hear( $word );
            end

            rule "of a place"
            when
                $case : Case()
                Row( tool == $case.tool, organization == "*", $place : place, from <= $case.second, until > $case.second, $word : word )
                eval( $case.places().contains( $place ) )
            then
                strictest.hear( $word );
            end

            rule "of a vendor"
            when
                $case : Case()
                Row( vendor == $case.vendor, action == "*" || action == $case.action, $home : home, $outside : outside,
                     from <= $case.second, until > $case.second, $word : word )
                eval( $case.homes().contains( $home ) || $case.outside().contains( $outside ) )
            then
                strictest.hear( $word );
            end
            """;

    private final KieBase base;
    private final List<Row> rows;
    private final Case[] cases;

    /** Compiles the rules and lays out the facts. */
    public SessionPerRequest(Workload workload) {
        rows = workload.statements().stream().map(Row::of).toList();
        cases = Cases.of(workload);
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/bench/rules.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public Outcome answer(int number) {
        KieSession session = base.newKieSession();
        try {
            Strictest strictest = new Strictest();
            session.setGlobal("strictest", strictest);
            rows.forEach(session::insert);
            session.insert(cases[number]);
            session.fireAllRules();
            return strictest.word();
        } finally {
            session.dispose();
        }
    }
}
