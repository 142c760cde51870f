package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.engine.PolicyEngine;

/** What laws ask of a pack. */
interface Answers {
    /** Returns the decision for the instant of a request. */
    Decision decide(AccessRequest request);

    /** Returns the decisions for all time. */
    Timeline timeline(AccessRequest request);

    /** Returns the answers of an engine. */
    static Answers of(PolicyEngine engine) {
        return new Answers() {
            @Override
            public Decision decide(AccessRequest request) {
                return engine.decide(request);
            }

            @Override
            public Timeline timeline(AccessRequest request) {
                return engine.timeline(request);
            }
        };
    }

    /** The pack itself, and what laws compare it with. */
    enum Variant {
        GIVEN,
        LOADED_AGAIN,
        REORDERED,
        WITHOUT_SOME
    }

    /** Who answers for a variant of a pack: its engine, or in a test of the laws somebody who does not tell what the engine says. */
    @FunctionalInterface
    interface Speaker {
        Answers of(Variant variant, PolicyEngine engine);
    }
}
