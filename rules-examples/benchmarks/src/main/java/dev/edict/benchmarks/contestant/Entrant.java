package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;

/** Who takes part. */
public enum Entrant {
    /** Hash maps written by hand. */
    PLAIN("plain Java, no explanation", 100_000),
    /** Edict, each request asked before. */
    EDICT_WARM("Edict warm", 100_000),
    /** Edict, all requests in one stream, again and again. */
    EDICT_BULK("Edict bulk", 100_000),
    /** Edict, each decision made anew. */
    EDICT_COLD("Edict cold", 100_000),
    /** Edict, each decision made anew and explained as text. */
    EDICT_COLD_READ("Edict cold, explanation read", 100_000),
    /** Drools, a new session a request. */
    DROOLS("Drools, new session a request", 10_000),
    /** Easy Rules. */
    EASY_RULES("Easy Rules", 10_000),
    /** Evrete. */
    EVRETE("Evrete", 10_000),
    /** CEL-Java. */
    CEL("CEL-Java", 10_000),
    /** jCasbin. */
    JCASBIN("jCasbin", 10_000),
    /** Cedar Java. */
    CEDAR("Cedar Java", 10_000),
    /** AuthzForce. */
    AUTHZFORCE("AuthzForce", 10_000),
    /** SAPL. */
    SAPL("SAPL", 10_000);

    private final String title;
    private final int mostPolicies;

    Entrant(String title, int mostPolicies) {
        this.title = title;
        this.mostPolicies = mostPolicies;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    /** Returns how many policies it is measured with at the most, for those that look at each of them take too long beyond. */
    public int mostPolicies() {
        return mostPolicies;
    }

    /** Returns whether it is somebody else's engine, or Drools used as most people use it. */
    public boolean isPeer() {
        return ordinal() >= DROOLS.ordinal();
    }

    private Contestant load(Workload workload) {
        return switch (this) {
            case PLAIN -> new PlainJava(workload);
            case EDICT_WARM -> Edict.warm(workload);
            case EDICT_BULK -> new EdictBulk(workload);
            case EDICT_COLD -> Edict.cold(workload);
            case EDICT_COLD_READ -> Edict.coldAndRead(workload);
            case DROOLS -> new SessionPerRequest(workload);
            case EASY_RULES -> new EasyRules(workload);
            case EVRETE -> new Evrete(workload);
            case CEL -> new Cel(workload);
            case JCASBIN -> new JCasbin(workload);
            case CEDAR -> new Cedar(workload);
            case AUTHZFORCE -> new AuthzForce(workload);
            case SAPL -> new Sapl(workload);
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
