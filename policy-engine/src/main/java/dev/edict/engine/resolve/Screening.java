package dev.edict.engine.resolve;

import dev.edict.engine.compile.CommonTests;
import dev.edict.engine.timed.Timed;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Tells of policies that they cannot speak of a request, because its user or its place fails a test of theirs at every instant, whatever else the request says. It looks at nothing of a policy but the numbers of
 * its tests, and remembers what it found out about users and places. Safe to share between threads; what it remembers is bounded.
 */
public final class Screening {
    private static final int MOST_INTS = 1 << 22;

    private final Knowledge knowledge;
    private final CommonTests tests;
    private final Memory<String, Failures> users;
    private final Memory<String, Failures> places;

    /** Opens the screening of the policies of a pack on some knowledge. */
    public Screening(CommonTests tests, Knowledge knowledge) {
        this.tests = tests;
        this.knowledge = knowledge;
        users = new Memory<>(MOST_INTS / Failures.ints(tests.users().size()));
        places = new Memory<>(MOST_INTS / Failures.ints(tests.places().size()));
    }

    /** Returns which policies, by their numbers, cannot speak of a request. */
    public IntPredicate excluded(Inquiry inquiry) {
        Failures user = user(inquiry.request().organization());
        Failures place = place(inquiry.request().place());
        return policy -> place.has(tests.place(policy)) || user.has(tests.user(policy));
    }

    private Failures user(Optional<String> organization) {
        if (organization.isEmpty()
                || tests.users().isEmpty()
                || knowledge.catalogue().organization(organization.get()).isEmpty()) {
            return Failures.NONE;
        }
        return users.get(
                organization.get(),
                id -> new Failures(
                        tests.users().size(),
                        test -> failsForGood(
                                knowledge.parties().passes(tests.users().get(test), id, "organization"))));
    }

    private Failures place(Optional<String> place) {
        if (place.isEmpty() || tests.places().isEmpty() || !knowledge.places().knows(place.get())) {
            return Failures.NONE;
        }
        return places.get(
                place.get(),
                code -> new Failures(
                        tests.places().size(),
                        test -> failsForGood(
                                knowledge.places().passes(tests.places().get(test), code, "place"))));
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
