package dev.edict.benchmarks.contestant;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.benchmarks.workload.PackText;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.TextRenderer;
import dev.edict.model.Outcome;

/** Edict, one request at a time. */
public final class Edict implements Contestant {
    private final AccessRequest[] requests;
    private final PolicyEngine engine;
    private final boolean read;
    private int letters;

    private Edict(Workload workload, PolicyEngine engine, boolean read) {
        requests = workload.requests().toArray(AccessRequest[]::new);
        this.engine = engine;
        this.read = read;
    }

    /** Returns Edict without its cache: each decision is made anew. */
    public static Edict cold(Workload workload) {
        return new Edict(workload, engine(workload, 0), false);
    }

    /** Returns Edict without its cache, with the explanation of each decision written out as text. */
    public static Edict coldAndRead(Workload workload) {
        return new Edict(workload, engine(workload, 0), true);
    }

    /** Returns Edict as it is by default, with every request asked before. */
    public static Edict warm(Workload workload) {
        Edict edict = new Edict(workload, engine(workload, 4 * Workload.REQUESTS), false);
        for (int number = 0; number < Workload.REQUESTS; number++) {
            edict.answer(number);
        }
        return edict;
    }

    /** Returns an engine that keeps the answers to some number of requests. */
    public static PolicyEngine engine(Workload workload, int cachedRequests) {
        return PolicyEngine.load(
                PackSource.texts("bench", PackText.of(workload)),
                PolicyEngine.Options.defaults().withCachedRequests(cachedRequests));
    }

    @Override
    public Outcome answer(int number) {
        Decision decision = engine.decide(requests[number]);
        if (read) {
            letters += TextRenderer.plain().render(decision).length();
        }
        return decision.outcome();
    }

    /** Returns how many letters the explanations had that were read, so that nobody leaves the reading out. */
    public int letters() {
        return letters;
    }
}
