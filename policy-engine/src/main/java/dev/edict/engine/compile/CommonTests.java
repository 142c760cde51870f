package dev.edict.engine.compile;

import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.model.Manner;
import dev.edict.model.Party;
import dev.edict.model.PlaceTest;
import dev.edict.model.Scope;
import dev.edict.model.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tests of users, of places and of how something is used that policies cannot do without, in any of their readings. Equal tests share a number, so that what one of them comes to is found out once for all policies that ask the same. Immutable.
 */
public final class CommonTests {
    /** The number that stands for no test. */
    public static final int NONE = -1;

    private static final int KINDS = 4;

    private final List<Party> users;
    private final List<PlaceTest> places;
    private final List<Manner> manners;
    private final List<Words> actors;

    // For each policy a number of each kind. They lie together, for they are read together.
    private final int[] ofPolicies;

    private CommonTests(Builder builder) {
        users = List.copyOf(builder.users.keySet());
        places = List.copyOf(builder.places.keySet());
        manners = List.copyOf(builder.manners.keySet());
        actors = List.copyOf(builder.actors.keySet());
        ofPolicies = builder.ofPolicies;
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
        return ofPolicies[KINDS * policy];
    }

    /** Returns the number of a policy's test of places, or {@link #NONE}. */
    public int place(int policy) {
        return ofPolicies[KINDS * policy + 1];
    }

    /** Returns a policy's test of how something is used; nothing if it has none. */
    public @Nullable Manner manner(int policy) {
        int number = ofPolicies[KINDS * policy + 2];
        return number == NONE ? null : manners.get(number);
    }

    /** Returns a policy's test of actors; nothing if it has none. */
    public @Nullable Words actors(int policy) {
        int number = ofPolicies[KINDS * policy + 3];
        return number == NONE ? null : actors.get(number);
    }

    /** Collects tests. */
    static final class Builder {
        private final Map<Party, Integer> users = new LinkedHashMap<>();
        private final Map<PlaceTest, Integer> places = new LinkedHashMap<>();
        private final Map<Manner, Integer> manners = new LinkedHashMap<>();
        private final Map<Words, Integer> actors = new LinkedHashMap<>();
        private final int[] ofPolicies;

        Builder(int policies) {
            ofPolicies = new int[KINDS * policies];
        }

        /** Adds a policy, whose test of users is left out if it is found by its users anyway. */
        void add(int number, CompiledPolicy policy, boolean foundByUsers) {
            int first = KINDS * number;
            ofPolicies[first] = foundByUsers ? NONE : number(shared(policy, Scope::who), users);
            ofPolicies[first + 1] = number(shared(policy, Scope::where), places);
            ofPolicies[first + 2] = number(
                    shared(policy, scope -> Optional.of(scope.how()).filter(how -> !how.equals(Manner.ANY))), manners);
            ofPolicies[first + 3] = number(shared(policy, Scope::actors), actors);
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

        private static <T> int number(Optional<T> test, Map<T, Integer> known) {
            return test.isEmpty() ? NONE : known.computeIfAbsent(test.get(), absent -> known.size());
        }

        CommonTests build() {
            return new CommonTests(this);
        }
    }
}
