package dev.edict.engine.combine;

import static dev.edict.Verdict.DENY;
import static dev.edict.Verdict.NONE;
import static dev.edict.Verdict.PERMIT;
import static dev.edict.Verdict.REVIEW;
import static dev.edict.model.Combining.DENY_OVERRIDES;
import static dev.edict.model.Combining.PERMIT_OVERRIDES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Verdict;
import dev.edict.model.Combining;
import dev.edict.model.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationTest {
    private static final List<Verdict> WORDS = List.of(DENY, REVIEW, PERMIT, NONE);

    /** XACML 3.0, appendix C.2: D, P and DP are the extended Indeterminate values, N is NotApplicable. */
    @ParameterizedTest
    @CsvSource({
        "Deny, Permit, Deny",
        "Deny, N, Deny",
        "Deny, IndD, Deny",
        "Deny, IndP, Deny",
        "Deny, IndDP, Deny",
        "Permit, N, Permit",
        "Permit, IndP, Permit",
        "Permit, IndD, IndDP",
        "Permit, IndDP, IndDP",
        "IndD, N, IndD",
        "IndP, N, IndP",
        "IndDP, N, IndDP",
        "IndD, IndP, IndDP",
        "IndD, IndD, IndD",
        "IndP, IndP, IndP",
        "IndD, IndDP, IndDP",
        "IndP, IndDP, IndDP",
        "N, N, N"
    })
    void deny_overrides_as_xacml_says(String one, String other, String result) {
        assertThat(xacml(DENY_OVERRIDES, one, other)).isEqualTo(result);
        assertThat(xacml(DENY_OVERRIDES, other, one)).isEqualTo(result);
    }

    /** XACML 3.0, appendix C.4. */
    @ParameterizedTest
    @CsvSource({
        "Permit, Deny, Permit",
        "Permit, N, Permit",
        "Permit, IndD, Permit",
        "Permit, IndP, Permit",
        "Permit, IndDP, Permit",
        "Deny, N, Deny",
        "Deny, IndD, Deny",
        "Deny, IndP, IndDP",
        "Deny, IndDP, IndDP",
        "IndD, N, IndD",
        "IndP, N, IndP",
        "IndDP, N, IndDP",
        "IndD, IndP, IndDP",
        "N, N, N"
    })
    void permit_overrides_as_xacml_says(String one, String other, String result) {
        assertThat(xacml(PERMIT_OVERRIDES, one, other)).isEqualTo(result);
        assertThat(xacml(PERMIT_OVERRIDES, other, one)).isEqualTo(result);
    }

    private static String xacml(Combining within, String... values) {
        List<Vote> votes = new ArrayList<>();
        for (String value : values) {
            votes.add(new Vote("p" + votes.size(), "issuer", words(value)));
        }
        Set<Verdict> result = Combination.of(votes, within, Set.of(), Outcome.NOT_APPLICABLE)
                .byIssuer()
                .getOrDefault("issuer", EnumSet.of(NONE));
        if (result.contains(DENY) && result.contains(PERMIT)) {
            return "IndDP";
        }
        if (result.size() == 1) {
            Verdict only = result.iterator().next();
            return only == DENY ? "Deny" : only == PERMIT ? "Permit" : "N";
        }
        return result.contains(DENY) ? "IndD" : "IndP";
    }

    private static Set<Verdict> words(String value) {
        return switch (value) {
            case "Deny" -> EnumSet.of(DENY);
            case "Permit" -> EnumSet.of(PERMIT);
            case "IndD" -> EnumSet.of(DENY, NONE);
            case "IndP" -> EnumSet.of(PERMIT, NONE);
            case "IndDP" -> EnumSet.of(DENY, PERMIT, NONE);
            default -> EnumSet.of(NONE);
        };
    }

    @Test
    void every_short_list_of_votes_comes_to_what_every_way_of_filling_in_comes_to() {
        List<Vote> all = new ArrayList<>();
        for (int bits = 1; bits < 16; bits++) {
            EnumSet<Verdict> possible = EnumSet.noneOf(Verdict.class);
            for (int word = 0; word < 4; word++) {
                if ((bits & (1 << word)) != 0) {
                    possible.add(WORDS.get(word));
                }
            }
            all.add(new Vote("one" + bits, "one", possible));
            all.add(new Vote("two" + bits, "two", possible));
        }
        for (Combining within : Combining.values()) {
            for (Vote first : all) {
                for (Vote second : all) {
                    for (Vote third : all.subList(0, 8)) {
                        List<Vote> votes = List.of(first, second, third);
                        assertThat(Combination.of(votes, within, Set.of(), Outcome.NOT_APPLICABLE)
                                        .possible())
                                .as("%s of %s", within, votes)
                                .isEqualTo(naive(votes, within, Outcome.NOT_APPLICABLE));
                    }
                }
            }
        }
    }

    /** Fills in every vote in every way, combines each issuer's words, and takes the strictest. */
    private static Set<Outcome> naive(List<Vote> votes, Combining within, Outcome silence) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        fill(votes, 0, new ArrayList<>(), within, silence, outcomes);
        return outcomes;
    }

    private static void fill(
            List<Vote> votes, int next, List<Verdict> words, Combining within, Outcome silence, Set<Outcome> outcomes) {
        if (next < votes.size()) {
            for (Verdict word : votes.get(next).possible()) {
                words.add(word);
                fill(votes, next + 1, words, within, silence, outcomes);
                words.remove(words.size() - 1);
            }
            return;
        }
        Map<String, List<Verdict>> byIssuer = new TreeMap<>();
        for (int vote = 0; vote < votes.size(); vote++) {
            byIssuer.computeIfAbsent(votes.get(vote).issuer(), issuer -> new ArrayList<>())
                    .add(words.get(vote));
        }
        List<Verdict> results = new ArrayList<>(List.of(NONE));
        for (List<Verdict> own : byIssuer.values()) {
            boolean permits = within == PERMIT_OVERRIDES && own.contains(PERMIT);
            results.add(
                    permits ? PERMIT : Collections.min(own, (one, other) -> WORDS.indexOf(one) - WORDS.indexOf(other)));
        }
        Verdict strictest = Collections.min(results, (one, other) -> WORDS.indexOf(one) - WORDS.indexOf(other));
        outcomes.add(strictest == NONE ? silence : Outcome.valueOf(strictest.name()));
    }

    @Property
    void forbid_trumps_permit(@ForAll("votes") List<Vote> votes) {
        List<Vote> more = new ArrayList<>(votes);
        more.add(new Vote("ban", "another issuer", EnumSet.of(DENY)));

        assertThat(outcome(more, DENY_OVERRIDES)).isEqualTo(Outcome.DENY);
    }

    @Property
    void silence_is_not_permission(@ForAll("votes") List<Vote> votes) {
        boolean somebodyMayPermit =
                votes.stream().anyMatch(vote -> vote.possible().contains(PERMIT));

        for (Combining within : Combining.values()) {
            if (!somebodyMayPermit) {
                assertThat(outcome(votes, within)).isNotEqualTo(Outcome.PERMIT);
            }
        }
    }

    @Property
    void order_of_policies_never_matters(@ForAll("votes") List<Vote> votes) {
        List<Vote> reversed = new ArrayList<>(votes);
        Collections.reverse(reversed);

        for (Combining within : Combining.values()) {
            assertThat(Combination.of(reversed, within, Set.of(), Outcome.NOT_APPLICABLE)
                            .possible())
                    .isEqualTo(Combination.of(votes, within, Set.of(), Outcome.NOT_APPLICABLE)
                            .possible());
        }
    }

    @Property
    void a_missing_fact_never_yields_a_permit_that_it_could_have_changed(@ForAll("votes") List<Vote> votes) {
        if (outcome(votes, DENY_OVERRIDES) == Outcome.PERMIT) {
            assertThat(naive(votes, DENY_OVERRIDES, Outcome.NOT_APPLICABLE)).containsExactly(Outcome.PERMIT);
        }
    }

    @Property
    void what_determines_gives_the_same_outcome_alone(
            @ForAll("votes") List<Vote> votes, @ForAll Combining within, @ForAll("silences") Outcome silence) {
        Outcome outcome = Combination.of(votes, within, Set.of(), silence).outcome();
        Set<String> deciders = new Deciding(votes, within, Map.of(), Set.of(), silence).deciders();
        List<Vote> determining =
                votes.stream().filter(vote -> deciders.contains(vote.policy())).toList();

        assertThat(Combination.of(determining, within, Set.of(), silence).outcome())
                .isEqualTo(outcome);
    }

    @Property
    void whoever_can_change_the_outcome_is_named(@ForAll("votes") List<Vote> votes, @ForAll Combining within) {
        Set<String> deciders = new Deciding(votes, within, Map.of(), Set.of(), Outcome.NOT_APPLICABLE).deciders();
        for (Vote vote : votes) {
            Set<Set<Outcome>> outcomes = new HashSet<>();
            for (Verdict word : vote.possible()) {
                List<Vote> told = new ArrayList<>(votes);
                told.set(votes.indexOf(vote), new Vote(vote.policy(), vote.issuer(), Set.of(word)));
                outcomes.add(Combination.of(told, within, Set.of(), Outcome.NOT_APPLICABLE)
                        .possible());
            }
            if (outcomes.size() > 1) {
                assertThat(deciders).contains(vote.policy());
            }
        }
    }

    @Test
    void whoever_waits_for_a_permit_is_named() {
        Vote waiting = new Vote("waiting", "one", EnumSet.of(PERMIT));
        Map<String, Set<String>> demands = Map.of("waiting", Set.of("acme"));
        Deciding deciding = new Deciding(List.of(waiting), DENY_OVERRIDES, demands, Set.of(), Outcome.NOT_APPLICABLE);

        assertThat(deciding.combination().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(deciding.deciders()).containsExactly("waiting");
    }

    @Provide
    Arbitrary<Outcome> silences() {
        return Arbitraries.of(Outcome.NOT_APPLICABLE, Outcome.DENY, Outcome.PERMIT, Outcome.REVIEW);
    }

    @Property
    void removing_a_denial_never_denies_more(@ForAll("votes") List<Vote> votes) {
        for (Vote vote : votes) {
            List<Vote> fewer = new ArrayList<>(votes);
            fewer.remove(vote);
            if (vote.possible().equals(Set.of(DENY)) && outcome(votes, DENY_OVERRIDES) != Outcome.DENY) {
                assertThat(outcome(fewer, DENY_OVERRIDES)).isNotEqualTo(Outcome.DENY);
            }
        }
    }

    @Test
    void between_issuers_the_strictest_word_wins_whatever_combines_within() {
        List<Vote> votes =
                List.of(new Vote("law", "state", EnumSet.of(DENY)), new Vote("waiver", "company", EnumSet.of(PERMIT)));

        assertThat(outcome(votes, PERMIT_OVERRIDES)).isEqualTo(Outcome.DENY);
    }

    @Test
    void a_possible_denial_beside_a_review_is_indeterminate_and_a_possible_permit_is_a_review() {
        Vote review = new Vote("review", "one", EnumSet.of(REVIEW));

        assertThat(outcome(List.of(review, new Vote("maybe", "two", EnumSet.of(DENY, NONE))), DENY_OVERRIDES))
                .isEqualTo(Outcome.INDETERMINATE);
        assertThat(outcome(List.of(review, new Vote("maybe", "two", EnumSet.of(PERMIT, NONE))), DENY_OVERRIDES))
                .isEqualTo(Outcome.REVIEW);
    }

    @Test
    void silence_of_an_issuer_whose_permit_is_required_is_a_review() {
        List<Vote> votes = List.of(new Vote("permit", "one", EnumSet.of(PERMIT)));

        assertThat(Combination.of(votes, DENY_OVERRIDES, Set.of("acme"), Outcome.NOT_APPLICABLE)
                        .outcome())
                .isEqualTo(Outcome.REVIEW);
        assertThat(Combination.of(votes, DENY_OVERRIDES, Set.of("one"), Outcome.NOT_APPLICABLE)
                        .outcome())
                .isEqualTo(Outcome.PERMIT);
    }

    @Test
    void the_default_replaces_silence_only_and_comes_last() {
        assertThat(Combination.of(List.of(), DENY_OVERRIDES, Set.of(), Outcome.PERMIT)
                        .outcome())
                .isEqualTo(Outcome.PERMIT);
        assertThat(Combination.of(
                                List.of(new Vote("maybe", "one", EnumSet.of(DENY, NONE))),
                                DENY_OVERRIDES,
                                Set.of(),
                                Outcome.PERMIT)
                        .outcome())
                .isEqualTo(Outcome.INDETERMINATE);
        assertThat(Combination.of(
                                List.of(new Vote("maybe", "one", EnumSet.of(DENY, NONE))),
                                DENY_OVERRIDES,
                                Set.of(),
                                Outcome.DENY)
                        .outcome())
                .isEqualTo(Outcome.DENY);
    }

    private static Outcome outcome(List<Vote> votes, Combining within) {
        return Combination.of(votes, within, Set.of(), Outcome.NOT_APPLICABLE).outcome();
    }

    @Provide
    Arbitrary<List<Vote>> votes() {
        Arbitrary<Set<Verdict>> possible =
                Arbitraries.of(WORDS).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<String> issuers = Arbitraries.of("one", "two", "three");
        return Combinators.combine(Arbitraries.integers().between(0, 99), issuers, possible)
                .as((number, issuer, words) -> new Vote("p" + number, issuer, words))
                .list()
                .uniqueElements(Vote::policy)
                .ofMaxSize(5);
    }
}
