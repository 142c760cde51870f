package dev.edict.engine.compile;

import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tests of users and of places that policies cannot do without, in any of their readings. Equal tests share a number, so that what one of them comes to is found out once for all policies that ask the same. Immutable.
 */
public final class CommonTests {
    /** The number that stands for no test. */
    public static final int NONE = -1;

    private final List<Party> users;
    private final List<PlaceTest> places;

    // For each policy two numbers: of its test of users, and of its test of places. They lie together, for they are
    // read together.
    private final int[] ofPolicies;

    private CommonTests(List<Party> users, List<PlaceTest> places, int[] ofPolicies) {
        this.users = List.copyOf(users);
        this.places = List.copyOf(places);
        this.ofPolicies = ofPolicies;
    }

    /** Returns every test of users, at its number. */
    public List<Party> users() {
        return users;
    }

    /** Returns every test of places, at its number. */
    public List<PlaceTest> places() {
        return places;
    }

    /** Returns the number of a policy's test of users, or {@link #NONE}. */
    public int user(int policy) {
        return ofPolicies[2 * policy];
    }

    /** Returns the number of a policy's test of places, or {@link #NONE}. */
    public int place(int policy) {
        return ofPolicies[2 * policy + 1];
    }

    /** Collects tests. */
    static final class Builder {
        private final Map<Party, Integer> users = new HashMap<>();
        private final Map<PlaceTest, Integer> places = new HashMap<>();
        private final List<Party> allUsers = new ArrayList<>();
        private final List<PlaceTest> allPlaces = new ArrayList<>();
        private final int[] ofPolicies;

        Builder(int policies) {
            ofPolicies = new int[2 * policies];
        }

        /** Adds a policy, whose test of users is left out if it is found by its users anyway. */
        void add(int number, CompiledPolicy policy, boolean foundByUsers) {
            ofPolicies[2 * number] = foundByUsers ? NONE : number(shared(policy, Scope::who), users, allUsers);
            ofPolicies[2 * number + 1] = number(shared(policy, Scope::where), places, allPlaces);
        }

        // A policy whose readings differ in it can do without any one of them.
        private static <T> Optional<T> shared(CompiledPolicy policy, Function<Scope, Optional<T>> of) {
            Optional<T> first = of.apply(policy.readings().get(0).policy().scope());
            for (CompiledReading reading : policy.readings()) {
                if (!of.apply(reading.policy().scope()).equals(first)) {
                    return Optional.empty();
                }
            }
            return first;
        }

        private static <T> int number(Optional<T> test, Map<T, Integer> known, List<T> all) {
            if (test.isEmpty()) {
                return NONE;
            }
            return known.computeIfAbsent(test.get(), absent -> {
                all.add(absent);
                return all.size() - 1;
            });
        }

        CommonTests build() {
            return new CommonTests(allUsers, allPlaces, ofPolicies);
        }
    }
}
