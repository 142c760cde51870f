package dev.edict.engine.match;

import dev.edict.engine.author.Request;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A condition of a rule that knows its text in DRL, and by itself and without Drools whether it holds of the facts of one instant: by
 * nested loops and Kleene's three truth values.
 */
sealed interface RandomCondition {
    /** Returns it in DRL. */
    String text();

    /** Returns whether it holds together with what comes after it. */
    Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then);

    /**
     * The facts of one instant.
     *
     * @param facts the facts
     * @param open the types of which there may be more
     */
    record World(List<Object> facts, List<String> open) {
        /** Returns the facts of a type, with one that stands for whatever else there may be. */
        List<Object> of(String type) {
            List<Object> all = new ArrayList<>();
            facts.stream()
                    .filter(fact -> fact.getClass().getSimpleName().equals(type) || type.equals(derived(fact)))
                    .forEach(all::add);
            if (open.contains(type)) {
                all.add(new Anything());
            }
            return all;
        }

        private static String derived(Object fact) {
            return fact instanceof Derived derived ? derived.type : "";
        }
    }

    /** A derived fact, whose class only Drools knows. */
    record Derived(String type, String left, String right) {}

    /** A fact of which nothing is known, not even whether it is there. */
    record Anything() {}

    static Truth all(World world, Map<String, Object> bound, List<RandomCondition> conditions) {
        return conditions.isEmpty()
                ? Truth.YES
                : conditions.get(0).holds(world, bound, conditions.subList(1, conditions.size()));
    }

    /**
     * What a constraint asks of a fact, given what was bound before.
     *
     * @param text its text
     * @param field the field of the fact
     * @param test what is asked of the field's value; nothing if it is not known
     */
    record Constraint(String text, String field, BiFunction<Object, Map<String, Object>, Optional<Boolean>> test) {
        Truth of(Object fact, Map<String, Object> bound) {
            return value(fact, field)
                    .flatMap(value -> test.apply(value, bound))
                    .map(Truth::of)
                    .orElse(Truth.UNKNOWN);
        }

        static Optional<Object> value(Object fact, String field) {
            return FactField.of(fact, field).flatMap(found -> Optional.ofNullable(found.in(fact)));
        }
    }

    /** That there is a fact. */
    record Fact(String variable, String type, List<Constraint> constraints) implements RandomCondition {
        @Override
        public String text() {
            return (variable.isEmpty() ? "" : variable + " : ") + type + "( "
                    + constraints.stream().map(Constraint::text).collect(Collectors.joining(", ")) + " )";
        }

        Truth matches(Object fact, Map<String, Object> bound) {
            return there(fact).and(passes(fact, bound));
        }

        private static Truth there(Object fact) {
            return fact instanceof Anything ? Truth.UNKNOWN : Truth.YES;
        }

        private Truth passes(Object fact, Map<String, Object> bound) {
            Truth passes = Truth.YES;
            for (Constraint each : constraints) {
                passes = passes.and(each.of(fact, bound));
            }
            return passes;
        }

        Map<String, Object> with(Map<String, Object> bound, Object fact) {
            Map<String, Object> more = new HashMap<>(bound);
            more.put(variable, fact);
            return more;
        }

        @Override
        public Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then) {
            Truth any = Truth.NO;
            for (Object fact : world.of(type)) {
                Truth passes = matches(fact, bound);
                if (passes != Truth.NO) {
                    any = any.or(passes.and(all(world, with(bound, fact), then)));
                }
            }
            return any;
        }
    }

    /** That there are no such facts, or that there are. */
    record Group(boolean none, List<Fact> facts) implements RandomCondition {
        @Override
        public String text() {
            String inside = facts.stream().map(Fact::text).collect(Collectors.joining(" and "));
            return (none ? "not " : "exists ") + (facts.size() == 1 ? inside : "( " + inside + " )");
        }

        @Override
        public Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then) {
            Truth there = all(world, bound, List.copyOf(facts));
            return (none ? there.not() : there).and(all(world, bound, then));
        }
    }

    /** That all facts are so, or each has another fact. */
    record Every(Fact each, Optional<Fact> has) implements RandomCondition {
        @Override
        public String text() {
            return "forall( " + each.text() + has.map(fact -> " " + fact.text()).orElse("") + " )";
        }

        @Override
        public Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then) {
            Truth every = Truth.YES;
            for (Object fact : world.of(each.type)) {
                every = every.and(
                        has.isEmpty()
                                ? Fact.there(fact).not().or(each.passes(fact, bound))
                                : each.matches(fact, bound)
                                        .not()
                                        .or(all(world, each.with(bound, fact), List.of(has.get()))));
            }
            return every.and(all(world, bound, then));
        }
    }

    /** That one of two facts is there. */
    record Either(Fact one, Fact other) implements RandomCondition {
        @Override
        public String text() {
            return "( " + one.text() + " or " + other.text() + " )";
        }

        @Override
        public Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then) {
            return one.holds(world, bound, then).or(other.holds(world, bound, then));
        }
    }

    /**
     * What the facts come to.
     *
     * @param fact the facts
     * @param code the code with {@code %s} where the facts stand
     * @param field the field whose values are looked at; empty if the facts themselves are
     * @param test what is asked of them
     */
    record Gathered(Fact fact, String code, String field, Predicate<List<Object>> test) implements RandomCondition {
        @Override
        public String text() {
            return code.formatted(fact.text());
        }

        @Override
        public Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then) {
            List<Object> values = new ArrayList<>();
            boolean open = false;
            for (Object each : world.of(fact.type)) {
                Truth passes = fact.matches(each, bound);
                open |= passes == Truth.UNKNOWN;
                if (passes == Truth.YES) {
                    // What comes of a value that nobody states is not known.
                    Optional<?> value = field.isEmpty() ? Optional.of(each) : Constraint.value(each, field);
                    open |= value.isEmpty();
                    value.ifPresent(values::add);
                }
            }
            return (open ? Truth.UNKNOWN : Truth.of(test.test(values))).and(all(world, bound, then));
        }
    }

    /** That a word is among the request's. */
    record Said(String variable, String word) implements RandomCondition {
        @Override
        public String text() {
            return "%s : Request()%n    String( this == \"%s\" ) from %s.data".formatted(variable, word, variable);
        }

        @Override
        public Truth holds(World world, Map<String, Object> bound, List<RandomCondition> then) {
            Request request = (Request) world.of("Request").get(0);
            Truth said = request.data() == null
                    ? Truth.UNKNOWN
                    : Truth.of(request.data().contains(word));
            return said.and(all(world, bound, then));
        }
    }
}
