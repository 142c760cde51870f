package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws that nothing could break would prove nothing: each catches somebody who lies in one way. */
class LyingTest {
    @ParameterizedTest
    @EnumSource
    void a_lie_is_caught_by_its_law(Lie lie) {
        TestedPack liar = Ask.pack().answeredBy(lie.speaker());
        assertThatThrownBy(() -> lie.law().check(liar, lie.request()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(lie.law() + ": ");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_tells_the_truth_breaks_no_law(Ask ask) {
        assertThatCode(() -> Ask.pack().verify(ask.request())).doesNotThrowAnyException();
    }

    @Test
    void each_law_has_a_lie_that_it_catches() {
        Set<Law> caught = Arrays.stream(Lie.values())
                .map(Lie::law)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Law.class)));
        assertThat(caught).containsExactly(Law.values());
    }
}
