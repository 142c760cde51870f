package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Facts;
import dev.edict.OwnershipSurvey;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Party;
import dev.edict.model.Regime;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnershipSurveyTest {
    private static final PolicyEngine ENGINE = PolicyEngine.load(PackSource.texts(
            "acme",
            Map.of(
                    "pack.yaml",
                    "pack: acme\nversion: 1.0.0\nimports: [edict/ownership-regimes]\n",
                    "catalog/c.yaml",
                    """
                    organizations: {x: {}, y: {}, a: {}, b: {}, c: {}, d: {}}
                    holdings:
                      - {owner: x, owned: a, percent: 60, from: 2020-01-01, zone: UTC}
                      - {owner: a, owned: b, percent: 60, from: 2020-01-01, until: 2025-01-01, zone: UTC}
                      - {owner: x, owned: c, percent: {at-least: 25, at-most: 75}}
                      - {owner: y, owned: d, percent: 100}
                      - {owner: x, owned: d, percent: 60, from: 2020-01-01, known: 2020-01-01, zone: UTC}
                      - {owner: x, owned: d, percent: 10, from: 2024-01-01, known: 2024-02-01, zone: UTC}
                    """)));

    private static Map<String, Truth> owned(String at, KnownAt knownAt, String regime) {
        Regime.Terms byX = new Regime.Terms(
                Optional.of(new Party.Is(Set.of("x"), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
        return ENGINE.ownership(
                new OwnershipSurvey(Optional.of(regime), byX, knownAt, Facts.NONE), Instant.parse(at + "T00:00:00Z"));
    }

    @Test
    void whoever_is_owned_is_in_it_and_whoever_may_be() {
        assertThat(owned("2023-06-01", KnownAt.everything(), "edict/ofac-50"))
                .containsExactly(
                        Map.entry("a", Truth.YES),
                        Map.entry("b", Truth.YES),
                        Map.entry("c", Truth.UNKNOWN),
                        Map.entry("d", Truth.YES));
    }

    @Test
    void holdings_count_in_their_time_and_as_far_as_they_were_known() {
        assertThat(owned("2025-06-01", KnownAt.everything(), "edict/ofac-50")).containsOnlyKeys("a", "c");
        assertThat(owned("2024-01-15", KnownAt.on(LocalDate.parse("2024-01-20")), "edict/ofac-50"))
                .containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void nobody_is_owned_under_a_regime_that_is_not_there_yet() {
        assertThat(owned("2008-02-13", KnownAt.everything(), "edict/ofac-50")).isEmpty();
    }

    @Test
    void regimes_that_are_solved_one_by_one_say_the_same_as_each_question() {
        assertThat(owned("2023-06-01", KnownAt.everything(), "edict/us-cms-455"))
                .containsOnlyKeys("a", "b", "c", "d");
    }
}
