package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Case;
import dev.edict.benchmarks.workload.Cases;
import dev.edict.benchmarks.workload.Row;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;

/** Evrete: the knowledge compiled once, a stateless session a request, with the policies and the case as facts. */
public final class Evrete implements Contestant {
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final List<Row> rows;
    private final Case[] cases;

    /** Compiles the rule. */
    public Evrete(Workload workload) {
        rows = workload.statements().stream().map(Row::of).toList();
        cases = Cases.of(workload);
        Predicate<Object[]> speaks = Evrete::speaks;
        knowledge = service.newKnowledge()
                .builder()
                .newRule("a policy speaks")
                .forEach("$row", Row.class, "$asked", Asked.class)
                .where(speaks, "$row", "$asked")
                .execute(context -> context.<Asked>get("$asked")
                        .strictest
                        .hear(context.<Row>get("$row").word()))
                .build();
    }

    private static boolean speaks(Object[] facts) {
        return ((Row) facts[0]).speaksOf(((Asked) facts[1]).asked);
    }

    /**
     * A case and what is said of it.
     *
     * @param asked the case
     * @param strictest who hears the rules
     */
    public record Asked(Case asked, Strictest strictest) {}

    @Override
    public Outcome answer(int number) {
        Strictest strictest = new Strictest();
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(rows);
        session.insert(new Asked(cases[number], strictest));
        session.fire();
        return strictest.word();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
