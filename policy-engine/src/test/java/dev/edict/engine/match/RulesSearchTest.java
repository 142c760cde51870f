package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.author.Bounds;
import dev.edict.engine.author.Dated;
import dev.edict.engine.match.RandomCondition.Derived;
import dev.edict.engine.match.RandomCondition.Fact;
import dev.edict.engine.match.RandomCondition.World;
import dev.edict.engine.match.RandomRules.RandomRule;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Searches for a difference between what the engine says of random rules over random dated facts, what it says slice of time by slice,
 * and what nested loops say that know nothing of Drools. A case is one rule over the facts of one request, at all their instants.
 * {@code -Dedict.search=100000} makes it that many cases; {@code -Dedict.seed=7} begins elsewhere.
 */
class RulesSearchTest {
    private static final int CASES = Integer.getInteger("edict.search", 3_600);
    private static final long SEED = Long.getLong("edict.seed", 1);
    private static final Bounds PATIENT = Bounds.DEFAULT.withMilliseconds(Long.MAX_VALUE);
    private static final int RULES = 36;
    private static final int REQUESTS = 100;

    private final Map<Truth, Integer> seen = new TreeMap<>();

    @Test
    void a_timeline_of_random_rules_equals_their_evaluation_slice_by_slice_and_by_nested_loops() {
        int cases = 0;
        for (long seed = SEED; cases < CASES; seed++) {
            RandomRules random = new RandomRules(seed);
            List<RandomRule> rules = random.rules(RULES);
            RuleBase base = base(rules);
            for (int request = 0; request < REQUESTS && cases < CASES; request++) {
                List<Object> facts = random.facts();
                compare("seed " + seed + ", request " + request, rules, base, facts, new Random(seed + request));
                cases += RULES;
            }
        }
        assertThat(seen).containsKeys(Truth.YES, Truth.NO, Truth.UNKNOWN);
    }

    // A search must not depend on how busy the machine is.
    private static List<Match> match(RuleBase base, List<Object> facts) {
        return Matcher.match(base, facts, PATIENT, Deadline.of(PATIENT));
    }

    private static RuleBase base(List<RandomRule> rules) {
        return OwnRulesTest.compile("""
                declare Linked
                    left : String
                    right : String
                end

                declare Far
                    left : String
                end

                """ + rules.stream().map(RandomRule::text).collect(Collectors.joining("\n")));
    }

    private void compare(String name, List<RandomRule> rules, RuleBase base, List<Object> facts, Random chance) {
        List<Match> timeline = match(base, facts);
        List<Object> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, chance);
        assertThat(told(match(base, shuffled))).as(name).isEqualTo(told(timeline));
        timeline.forEach(match -> assertThat(match.facts()).as(name).allMatch(fact -> holdsIn(fact, match)));
        for (Instant at : RandomRules.instants(facts)) {
            List<Object> inForce = facts.stream()
                    .filter(fact ->
                            !(fact instanceof Dated dated) || new Period(dated.from(), dated.until()).contains(at))
                    .toList();
            List<Match> slice = match(base, inForce);
            World world = world(inForce, rules);
            for (RandomRule rule : rules) {
                if (rule.derives().isEmpty()) {
                    Truth truth = truth(timeline, rule, at);
                    seen.merge(truth, 1, Integer::sum);
                    Supplier<String> where = () -> name + " at " + at + " of " + inForce + "\n" + rule.text()
                            + "timeline " + of(timeline, rule, at) + "\nslice " + of(slice, rule, at);
                    assertThat(truth).as(where).isEqualTo(truth(slice, rule, at));
                    assertThat(truth).as(where).isEqualTo(RandomCondition.all(world, Map.of(), rule.conditions()));
                    assertThat(missing(timeline, rule, at)).as(where).isEqualTo(missing(slice, rule, at));
                    assertThat(evidence(timeline, rule, at)).as(where).isEqualTo(evidence(slice, rule, at));
                }
            }
        }
    }

    private static List<Match> of(List<Match> matches, RandomRule rule, Instant at) {
        return matches.stream()
                .filter(each -> each.id().equals(rule.name()) && new Period(each.from(), each.until()).contains(at))
                .toList();
    }

    private static Set<String> missing(List<Match> matches, RandomRule rule, Instant at) {
        return truth(matches, rule, at) != Truth.UNKNOWN
                ? Set.of()
                : of(matches, rule, at).stream()
                        .flatMap(each -> each.missing().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOnDerived(RandomRule rule) {
        return rule.text().matches("(?s).*(Linked|Far)\\(.*");
    }

    private static boolean holdsIn(Object fact, Match match) {
        return !(fact instanceof Dated dated)
                || new Period(dated.from(), dated.until()).contains(new Period(match.from(), match.until()));
    }

    // Facts that rules derive are the same if they say the same.
    private static List<String> told(List<Match> matches) {
        return matches.stream().map(Match::toString).toList();
    }

    private static Truth truth(List<Match> matches, RandomRule rule, Instant at) {
        Truth truth = Truth.NO;
        for (Match each : of(matches, rule, at)) {
            truth = truth.or(each.certainty());
        }
        return truth;
    }

    // What derived facts rest on may be another of several grounds.
    private static Set<String> evidence(List<Match> matches, RandomRule rule, Instant at) {
        if (isOnDerived(rule)) {
            return Set.of();
        }
        return of(matches, rule, at).stream()
                .map(each -> each.certainty() + " " + each.missing() + " " + each.facts())
                .collect(Collectors.toSet());
    }

    /** Returns the facts with what the rules derive of them, layer by layer. */
    private static World world(List<Object> given, List<RandomRule> rules) {
        List<Object> facts = new ArrayList<>(given);
        Set<String> open = new HashSet<>();
        for (List<String> layer : List.of(List.of("start", "more", "circle", "back"), List.of("far"))) {
            int before = -1;
            while (before != facts.size() + open.size()) {
                before = facts.size() + open.size();
                for (RandomRule rule : rules) {
                    if (layer.contains(rule.name().replace("acme/", ""))
                            && !rule.derives().isEmpty()) {
                        derive(rule, new World(List.copyOf(facts), List.copyOf(open)), facts, open);
                    }
                }
            }
        }
        return new World(List.copyOf(facts), List.copyOf(open));
    }

    private static void derive(RandomRule rule, World world, List<Object> facts, Set<String> open) {
        List<Fact> patterns = rule.conditions().stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
        for (Map<String, Object> bound : combinations(patterns, world)) {
            Truth truth = Truth.YES;
            for (RandomCondition each : rule.conditions()) {
                truth = truth.and(
                        each instanceof Fact fact
                                ? fact.matches(bound.get(fact.variable()), bound)
                                : each.holds(world, bound, List.of()));
            }
            Optional<Derived> derived = truth == Truth.NO ? Optional.empty() : RandomRules.derived(rule, bound);
            if (truth == Truth.YES && derived.isPresent()) {
                // What is derived twice is one fact.
                if (!facts.contains(derived.get())) {
                    facts.add(derived.get());
                }
            } else if (truth != Truth.NO) {
                open.add(rule.derives().get(0));
            }
        }
    }

    private static List<Map<String, Object>> combinations(List<Fact> patterns, World world) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Fact each : patterns) {
            all = all.stream()
                    .flatMap(before -> world.of(each.type()).stream().map(fact -> each.with(before, fact)))
                    .toList();
        }
        return all;
    }
}
