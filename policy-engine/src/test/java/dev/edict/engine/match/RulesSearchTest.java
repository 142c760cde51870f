package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.author.Dated;
import dev.edict.engine.author.Request;
import dev.edict.engine.match.RandomCondition.Fact;
import dev.edict.engine.match.RandomCondition.World;
import dev.edict.engine.match.RandomRules.RandomRule;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
        List<Match> timeline = Matcher.match(base, facts);
        List<Object> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, chance);
        assertThat(told(Matcher.match(base, shuffled))).as(name).isEqualTo(told(timeline));
        timeline.forEach(match -> assertThat(match.facts()).as(name).allMatch(fact -> holdsIn(fact, match)));
        for (Instant at : RandomRules.instants(facts)) {
            List<Object> inForce = facts.stream()
                    .filter(fact ->
                            !(fact instanceof Dated dated) || new Period(dated.from(), dated.until()).contains(at))
                    .toList();
            List<Match> slice = Matcher.match(base, inForce);
            World world = world(inForce, rules);
            for (RandomRule rule : rules) {
                if (rule.derives().isEmpty()) {
                    String where = name + " at " + at + " of " + inForce + "\n" + rule.text();
                    Truth truth = truth(timeline, rule, at);
                    seen.merge(truth, 1, Integer::sum);
                    assertThat(truth).as("in time, %s", where).isEqualTo(truth(slice, rule, at));
                    assertThat(evidence(timeline, rule, at))
                            .as("evidence, %s", where)
                            .isEqualTo(evidence(slice, rule, at));
                    Truth loops = RandomCondition.all(world, Map.of(), rule.conditions());
                    boolean careful = isOnDerived(rule) && absent(facts);
                    isAs(truth, loops, careful, where);
                }
            }
        }
    }

    // Where a field is absent the engine is careful: what rules would derive that read it is uncertain, and all that
    // rests on it.
    private static void isAs(Truth truth, Truth loops, boolean careful, String where) {
        if (!careful) {
            assertThat(truth).as("by loops, %s", where).isEqualTo(loops);
        } else if (loops != Truth.UNKNOWN) {
            assertThat(truth).as("by loops, %s", where).isIn(loops, Truth.UNKNOWN);
        }
    }

    private static boolean absent(List<Object> facts) {
        return ((Request) facts.get(0)).actor() == null;
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
        for (Match each : matches) {
            if (each.id().equals(rule.name()) && new Period(each.from(), each.until()).contains(at)) {
                truth = truth.or(each.certainty());
            }
        }
        return truth;
    }

    // What derived facts rest on may be another of several grounds.
    private static Set<String> evidence(List<Match> matches, RandomRule rule, Instant at) {
        if (isOnDerived(rule)) {
            return Set.of();
        }
        return matches.stream()
                .filter(each -> each.id().equals(rule.name()) && new Period(each.from(), each.until()).contains(at))
                .map(each -> each.certainty() + " " + each.missing() + " " + each.facts())
                .collect(Collectors.toSet());
    }

    /** Returns the facts with what the rules derive of them, layer by layer. */
    private static World world(List<Object> given, List<RandomRule> rules) {
        Set<Object> facts = new LinkedHashSet<>(given);
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

    private static void derive(RandomRule rule, World world, Set<Object> facts, Set<String> open) {
        List<Fact> patterns = rule.conditions().stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
        if (patterns.stream().anyMatch(each -> world.open().contains(each.type()))) {
            open.add(rule.derives().get(0));
        }
        for (Map<String, Object> bound : combinations(patterns, world)) {
            Truth truth = Truth.YES;
            for (RandomCondition each : rule.conditions()) {
                truth = truth.and(
                        each instanceof Fact fact
                                ? fact.passes(bound.get(fact.variable()), bound)
                                : each.holds(world, bound, List.of()));
            }
            if (truth == Truth.YES) {
                facts.add(RandomRules.derived(rule, bound));
            } else if (truth == Truth.UNKNOWN) {
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
