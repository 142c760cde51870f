package dev.edict.engine.match;

import dev.edict.engine.author.Data;
import dev.edict.engine.author.Dated;
import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Request;
import dev.edict.engine.author.Vendor;
import dev.edict.engine.match.RandomCondition.Constraint;
import dev.edict.engine.match.RandomCondition.Derived;
import dev.edict.engine.match.RandomCondition.Either;
import dev.edict.engine.match.RandomCondition.Every;
import dev.edict.engine.match.RandomCondition.Fact;
import dev.edict.engine.match.RandomCondition.Gathered;
import dev.edict.engine.match.RandomCondition.Group;
import dev.edict.engine.match.RandomCondition.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Rules and facts by chance: the same seed makes the same. */
final class RandomRules {
    private static final List<String> WORDS = List.of("a", "b", "c");
    private static final Map<String, List<String>> FIELDS = Map.of(
            "Member", List.of("group", "member"),
            "Vendor", List.of("id", "tool"),
            "Hop", List.of("id"),
            "Data", List.of("kind"),
            "Request", List.of("actor"),
            "Linked", List.of("left", "right"),
            "Far", List.of("left"));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random chance;
    private int variables;

    RandomRules(long seed) {
        chance = new Random(seed);
    }

    /**
     * A rule.
     *
     * @param name its name
     * @param conditions what it asks for
     * @param derives the fact that it derives, as the variable and field for each of its own; empty for a rule that denies
     */
    record RandomRule(String name, List<RandomCondition> conditions, List<String> derives) {
        String text() {
            StringBuilder text = new StringBuilder("rule \"" + name + "\" @issuer( \"acme\" )\nwhen\n");
            conditions.forEach(each -> text.append("    ").append(each.text()).append('\n'));
            String then = derives.isEmpty()
                    ? "verdict.deny()"
                    : "facts.derive( new " + derives.get(0) + "( "
                            + String.join(", ", derives.subList(1, derives.size())) + " ) )";
            return text + "then\n    " + then + ";\nend\n";
        }
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private boolean often() {
        return chance.nextInt(3) > 0;
    }

    /** Returns rules that deny, after some that derive facts, in circles as well. */
    List<RandomRule> rules(int number) {
        List<RandomRule> rules = new ArrayList<>(derivations());
        for (int rule = 0; rule < number; rule++) {
            variables = 0;
            List<RandomCondition> conditions = new ArrayList<>();
            Map<String, Fact> bound = new LinkedHashMap<>();
            int length = 1 + chance.nextInt(3);
            for (int i = 0; i < length; i++) {
                conditions.add(condition(rule + i, bound));
            }
            rules.add(new RandomRule("acme/rule-" + (100 + rule), conditions, List.of()));
        }
        return rules;
    }

    private List<RandomRule> derivations() {
        List<RandomRule> rules = new ArrayList<>();
        Map<String, Fact> none = Map.of();
        rules.add(derivation("start", List.of(fact("$x", "Member", none)), "Linked", "$x.group", "$x.member"));
        if (often()) {
            List<RandomCondition> from = new ArrayList<>(List.of(fact("$x", "Vendor", none)));
            if (!often()) {
                from.add(fact("$r", "Request", none));
            }
            rules.add(derivation("more", from, "Linked", "$x.id", "$x.tool"));
        }
        if (often()) {
            Fact first = new Fact("$x", "Linked", List.of());
            Fact second = new Fact("$y", "Linked", List.of(same("left", "$x", "right")));
            rules.add(derivation("circle", List.of(first, second), "Linked", "$x.left", "$y.right"));
        }
        if (often()) {
            rules.add(derivation("back", List.of(fact("$x", "Linked", none)), "Linked", "$x.right", "$x.left"));
        }
        Group nothing = new Group(true, List.of(new Fact("", "Linked", List.of(same("left", "$h", "id")))));
        rules.add(derivation("far", List.of(new Fact("$h", "Hop", List.of()), nothing), "Far", "$h.id"));
        return rules;
    }

    private static RandomRule derivation(String name, List<RandomCondition> from, String... derives) {
        return new RandomRule("acme/" + name, from, List.of(derives));
    }

    private RandomCondition condition(int kind, Map<String, Fact> bound) {
        return switch (Math.floorMod(kind, 9)) {
            case 0, 1 -> {
                Fact fact = fact("$v" + variables++, type(), bound);
                bound.put(fact.variable(), fact);
                yield fact;
            }
            case 2 -> new Group(true, facts(bound));
            case 3 -> new Group(false, facts(bound));
            case 4 -> {
                String type = type();
                if (!often()) {
                    yield new Every(fact("", type, bound), Optional.empty());
                }
                Fact each = fact("$v" + variables++, type, bound);
                yield new Every(each, Optional.of(fact("", type(), Map.of(each.variable(), each))));
            }
            case 5 -> new Either(fact("", type(), bound), fact("", type(), bound));
            case 6 -> gathered(bound);
            case 7 -> {
                int least = chance.nextInt(3);
                Fact fact = fact("", type(), bound);
                yield new Gathered(
                        fact, "List( size > " + least + " ) from collect( %s )", "", values -> values.size() > least);
            }
            default -> new Said("$v" + variables++, one(WORDS));
        };
    }

    private List<Fact> facts(Map<String, Fact> bound) {
        if (often()) {
            return List.of(fact("", type(), bound));
        }
        Fact first = fact("$v" + variables++, type(), bound);
        return List.of(first, fact("", type(), Map.of(first.variable(), first)));
    }

    private RandomCondition gathered(Map<String, Fact> bound) {
        String number = "$v" + variables++;
        int limit = chance.nextInt(4);
        switch (chance.nextInt(4)) {
            case 0 -> {
                Fact fact = fact("", type(), bound);
                return new Gathered(
                        fact,
                        "accumulate( %s; " + number + " : count(); " + number + " >= " + limit + " )",
                        "",
                        values -> values.size() >= limit);
            }
            case 1 -> {
                return positions(
                        "sum",
                        number,
                        limit,
                        bound,
                        values -> values.stream()
                                        .mapToInt(value -> (Integer) value)
                                        .sum()
                                < limit);
            }
            case 2 -> {
                return positions(
                        "max",
                        number,
                        limit,
                        bound,
                        values -> !values.isEmpty()
                                && values.stream()
                                                .mapToInt(value -> (Integer) value)
                                                .max()
                                                .getAsInt()
                                        < limit);
            }
            default -> {
                Fact fact = fact("", "Member", bound);
                String word = one(WORDS);
                Constraint bind =
                        new Constraint("$w" + number.substring(1) + " : group", "group", (x, b) -> Optional.of(true));
                List<Constraint> all = new ArrayList<>(fact.constraints());
                all.add(bind);
                return new Gathered(
                        new Fact("", "Member", all),
                        "accumulate( %s; " + number + " : collectSet( $w" + number.substring(1) + " ) )\n    Request( "
                                + number + " contains \"" + word + "\" )",
                        "group",
                        values -> values.contains(word));
            }
        }
    }

    private Gathered positions(
            String function,
            String number,
            int limit,
            Map<String, Fact> bound,
            java.util.function.Predicate<List<Object>> test) {
        List<Constraint> all = new ArrayList<>(fact("", "Hop", bound).constraints());
        String value = "$w" + number.substring(1);
        all.add(new Constraint(value + " : position", "position", (x, b) -> Optional.of(true)));
        return new Gathered(
                new Fact("", "Hop", all),
                "accumulate( %s; " + number + " : " + function + "( " + value + " ); " + number + " < " + limit + " )",
                "position",
                test);
    }

    private String type() {
        return one(List.of("Member", "Member", "Vendor", "Hop", "Hop", "Data", "Request", "Linked", "Linked", "Far"));
    }

    private Fact fact(String variable, String type, Map<String, Fact> bound) {
        List<Constraint> constraints = new ArrayList<>();
        for (String field : FIELDS.get(type)) {
            if (often()) {
                constraints.add(constraint(field, bound));
            }
        }
        if (type.equals("Hop") && !often()) {
            int most = 1 + chance.nextInt(3);
            constraints.add(plain("position < " + most, "position", (value, b) -> (Integer) value < most));
        }
        return new Fact(variable, type, constraints);
    }

    private Constraint constraint(String field, Map<String, Fact> bound) {
        String word = one(WORDS);
        if (!bound.isEmpty() && chance.nextBoolean()) {
            Fact other = one(List.copyOf(bound.values()));
            return same(field, other.variable(), one(FIELDS.get(other.type())));
        }
        return switch (chance.nextInt(6)) {
            case 0 -> plain(field + " != \"" + word + "\"", field, (value, b) -> !value.equals(word));
            case 1 -> plain(field + " in ( \"" + word + "\", \"d\" )", field, (value, b) -> value.equals(word));
            case 2 -> plain(field + " not in ( \"" + word + "\", \"d\" )", field, (value, b) -> !value.equals(word));
            case 3 -> plain("!( " + field + " == \"" + word + "\" )", field, (value, b) -> !value.equals(word));
            case 4 -> plain(field + " matches \"[" + word + "d]\"", field, (value, b) -> value.equals(word));
            default -> plain(field + " == \"" + word + "\"", field, (value, b) -> value.equals(word));
        };
    }

    private static Constraint plain(String text, String field, BiFunction<Object, Map<String, Object>, Boolean> test) {
        return new Constraint(text, field, (value, bound) -> Optional.of(test.apply(value, bound)));
    }

    private static Constraint same(String field, String variable, String other) {
        return new Constraint(
                field + " == " + variable + "." + other,
                field,
                (value, bound) -> Constraint.value(Objects.requireNonNull(bound.get(variable)), other)
                        .map(value::equals));
    }

    /** Returns the facts of a case: one request, and dated ones. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        Set<String> data = chance.nextInt(6) == 0 ? null : new TreeSet<>(some());
        facts.add(new Request(
                "acme",
                chance.nextInt(5) == 0 ? null : one(WORDS),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                data,
                null));
        some().forEach(word -> facts.add(new Data(word)));
        int number = chance.nextInt(7);
        for (int i = 0; i < number; i++) {
            int from = chance.nextInt(6);
            int until = from + 1 + chance.nextInt(4);
            Instant begins = from == 0 ? Instant.MIN : at(from);
            Instant ends = until > 7 ? Instant.MAX : at(until);
            facts.add(
                    switch (chance.nextInt(3)) {
                        case 0 -> new Member(one(WORDS), one(WORDS), begins, ends);
                        case 1 -> new Vendor(one(WORDS), chance.nextInt(6) == 0 ? null : one(WORDS), begins, ends);
                        default -> new Hop(1 + chance.nextInt(3), one(WORDS), true, begins, ends);
                    });
        }
        return facts;
    }

    private List<String> some() {
        return WORDS.stream().filter(word -> chance.nextInt(3) == 0).toList();
    }

    private static Instant at(int month) {
        return START.plusSeconds(month * 30L * 86_400);
    }

    /** Returns the instants at which facts begin and end, each with the one before it, and one before all. */
    static List<Instant> instants(List<Object> facts) {
        Set<Instant> instants = new TreeSet<>(List.of(START));
        for (Object fact : facts) {
            if (fact instanceof Dated dated) {
                for (Instant bound : Arrays.asList(dated.from(), dated.until())) {
                    if (!bound.equals(Instant.MIN) && !bound.equals(Instant.MAX)) {
                        instants.add(bound);
                        instants.add(bound.minusNanos(1));
                        instants.add(bound.plusNanos(1));
                    }
                }
            }
        }
        return List.copyOf(instants);
    }

    /** Returns the fact that a rule derives of what it bound; nothing if a value of it is not known. */
    static Optional<Derived> derived(RandomRule rule, Map<String, Object> bound) {
        List<String> values = new ArrayList<>();
        for (String value : rule.derives().subList(1, rule.derives().size())) {
            String[] parts = value.split("\\.");
            Constraint.value(Objects.requireNonNull(bound.get(parts[0])), parts[1])
                    .ifPresent(known -> values.add(String.valueOf(known)));
        }
        return values.size() < rule.derives().size() - 1
                ? Optional.empty()
                : Optional.of(
                        new Derived(rule.derives().get(0), values.get(0), values.size() > 1 ? values.get(1) : ""));
    }
}
