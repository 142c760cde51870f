package dev.edict.engine.resolve;

import dev.edict.engine.compile.CommonTests;
import dev.edict.engine.timed.Timed;
import java.util.function.IntPredicate;

/**
 * Tells of policies that they cannot speak of a request, because its user, its place or how it uses something fails a test of theirs at every instant, whatever else the request says. It looks at nothing of a policy but the numbers of
 * its tests, and remembers what it found out about users and places. Safe to share between threads; what it remembers is bounded.
 */
public final class Screening {
    // 16 MiB of users, and as many of places.
    private static final int MOST_INTS = 1 << 22;

    private final Knowledge knowledge;
    private final CommonTests tests;
    private final Memory<String, Failures> users;
    private final Memory<String, Failures> places;

    /** Opens the screening of the policies of a pack on some knowledge. */
    public Screening(CommonTests tests, Knowledge knowledge) {
        this.tests = tests;
        this.knowledge = knowledge;
        users = Memory.of(
                knowledge.knownAt(), MOST_INTS / Failures.ints(tests.users().size()));
        places = Memory.of(
                knowledge.knownAt(), MOST_INTS / Failures.ints(tests.places().size()));
    }

    /** Returns which policies, by their numbers, cannot speak of a request. */
    public IntPredicate excluded(Conditions conditions) {
        Failures user = user(conditions.inquiry());
        Failures place = place(conditions.inquiry());
        return policy -> place.has(tests.place(policy))
                || user.has(tests.user(policy))
                || conditions.excludes(tests.manner(policy))
                || conditions.excludesActor(tests.actors(policy));
    }

    private Failures user(Inquiry inquiry) {
        // What is only assumed of a request excludes nothing, for a decision tells of it.
        if (tests.users().isEmpty()
                || inquiry.organization().isEmpty()
                || inquiry.request().organization().isEmpty()) {
            return Failures.NONE;
        }
        return users.get(inquiry.organization().get().id(), this::failuresOfUser);
    }

    private Failures failuresOfUser(String id) {
        return new Failures(
                tests.users().size(),
                test -> failsForGood(knowledge.parties().passes(tests.users().get(test), id, "organization")));
    }

    private Failures place(Inquiry inquiry) {
        if (tests.places().isEmpty()
                || inquiry.place().isEmpty()
                || inquiry.request().place().isEmpty()) {
            return Failures.NONE;
        }
        return places.get(inquiry.place().get(), this::failuresOfPlace);
    }

    private Failures failuresOfPlace(String code) {
        return new Failures(
                tests.places().size(),
                test -> failsForGood(knowledge.places().passes(tests.places().get(test), code, "place")));
    }

    private static boolean failsForGood(Timed<Answer> answer) {
        return answer.isConstant() && answer.first().failsPlainly();
    }

    /** Which tests something fails, as far as somebody asked. */
    private static final class Failures {
        private static final int BITS = 2;
        private static final int PER_INT = Integer.SIZE / BITS;
        private static final int FAILS = 1;
        private static final int DOES_NOT_FAIL = 2;

        static final Failures NONE = new Failures(0, test -> false);

        // INVARIANT: two bits for each test: both clear until it is known. A write that another thread's write undoes
        // is found out once more, and comes to the same.
        private final int[] known;
        private final IntPredicate fails;

        Failures(int tests, IntPredicate fails) {
            known = new int[ints(tests)];
            this.fails = fails;
        }

        static int ints(int tests) {
            return tests / PER_INT + 1;
        }

        @SuppressWarnings("ReferenceEquality") // there is one
        boolean has(int test) {
            if (test == CommonTests.NONE || this == NONE) {
                return false;
            }
            int shift = test % PER_INT * BITS;
            int bits = known[test / PER_INT] >>> shift & 3;
            if (bits == 0) {
                bits = fails.test(test) ? FAILS : DOES_NOT_FAIL;
                known[test / PER_INT] |= bits << shift;
            }
            return bits == FAILS;
        }
    }
}
