package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;

/** Who takes part. */
public enum Entrant {
    /** Hash maps written by hand. */
    PLAIN("plain Java, hash maps, no explanation"),
    /** Edict, each decision made anew. */
    EDICT_COLD("Edict cold"),
    /** Edict, each decision made anew and explained as text. */
    EDICT_COLD_READ("Edict cold, explanation read"),
    /** Edict, each request asked before. */
    EDICT_WARM("Edict warm");

    private final String title;

    Entrant(String title) {
        this.title = title;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    private Contestant load(Workload workload) {
        return switch (this) {
            case PLAIN -> new PlainJava(workload);
            case EDICT_COLD -> Edict.cold(workload);
            case EDICT_COLD_READ -> Edict.coldAndRead(workload);
            case EDICT_WARM -> Edict.warm(workload);
        };
    }

    /**
     * Loads a workload.
     *
     * @throws IllegalStateException if one of its answers is not that of the hash maps
     */
    public Contestant enter(Workload workload) {
        Contestant contestant = load(workload);
        Contestant limit = new PlainJava(workload);
        for (int number = 0; number < Workload.REQUESTS; number++) {
            Outcome expected = limit.answer(number);
            Outcome answer = contestant.answer(number);
            if (answer != expected) {
                throw new IllegalStateException(title + " answers " + answer + " where hash maps answer " + expected
                        + ": " + workload.requests().get(number));
            }
        }
        return contestant;
    }
}
