package dev.edict.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A test of an organization, the same wherever a pack selects one: as a user, a counterparty, a vendor, an operator, or an owner. */
public sealed interface Party {
    /**
     * It is one of some organizations, or stands in a relation to one of them.
     *
     * @param ids the organizations
     * @param with who else is meant with them
     * @param under the regime that says what a subsidiary is; {@code edict/majority} if nothing is said
     */
    record Is(Set<String> ids, Optional<Relation> with, Optional<String> under) implements Party {
        /** Copies the ids. */
        public Is {
            ids = Copies.of(ids);
        }
    }

    /**
     * It is a member of one of some groups.
     *
     * @param groups the groups
     */
    record Listed(Set<String> groups) implements Party {
        /** Copies the groups. */
        public Listed {
            groups = Copies.of(groups);
        }
    }

    /**
     * Its headquarters pass a test.
     *
     * @param place the test
     */
    record Headquartered(PlaceTest place) implements Party {}

    /**
     * The place it is incorporated in passes a test.
     *
     * @param place the test
     */
    record Incorporated(PlaceTest place) implements Party {}

    /**
     * It is of one of some kinds.
     *
     * @param kinds the kinds
     */
    record OfKind(Set<OrganizationKind> kinds) implements Party {
        /** Copies the kinds. */
        public OfKind {
            kinds = Copies.of(kinds);
        }
    }

    /**
     * It is owned, by the test of a regime or by terms of its own.
     *
     * @param under the regime
     * @param terms terms that go before the regime's
     * @param including a test that one of the owners whose holdings count must pass
     */
    record Owned(Optional<String> under, Regime.Terms terms, Optional<Party> including) implements Party {}

    /**
     * Somebody who passes a test controls it.
     *
     * @param by the test
     */
    record Controlled(Party by) implements Party {}

    /**
     * Its ultimate parent passes a test.
     *
     * @param test the test
     */
    record UltimateParent(Party test) implements Party {}

    /**
     * It does not pass a test.
     *
     * @param test the test
     */
    record Not(Party test) implements Party {}

    /**
     * It passes one of some tests.
     *
     * @param tests the tests
     */
    record AnyOf(List<Party> tests) implements Party {
        /** Copies the tests. */
        public AnyOf {
            tests = List.copyOf(tests);
        }
    }

    /**
     * It passes all of some tests.
     *
     * @param tests the tests
     */
    record AllOf(List<Party> tests) implements Party {
        /** Copies the tests. */
        public AllOf {
            tests = List.copyOf(tests);
        }
    }
}
