package dev.edict.model;

import static dev.edict.model.RiskLevel.CRITICAL;
import static dev.edict.model.RiskLevel.HIGH;
import static dev.edict.model.RiskLevel.LOW;
import static dev.edict.model.RiskLevel.MODERATE;
import static dev.edict.model.RiskLevel.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskLevelTest {
    private static final List<RiskLevel> KNOWN = List.of(LOW, MODERATE, HIGH, CRITICAL);

    @ParameterizedTest
    @EnumSource
    void words_read_back(RiskLevel level) {
        assertThat(RiskLevel.parse(level.word())).isEqualTo(level);
        assertThat(level.word()).isLowerCase();
    }

    @Test
    void an_unknown_word_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskLevel.parse("HIGH"))
                .withMessageContaining("`HIGH`");
    }

    @Test
    void levels_rise_from_low_to_critical() {
        assertThat(HIGH.atLeast(HIGH)).isEqualTo(Truth.YES);
        assertThat(MODERATE.atLeast(HIGH)).isEqualTo(Truth.NO);
        assertThat(CRITICAL.atLeast(LOW)).isEqualTo(Truth.YES);
    }

    @Test
    void what_nobody_has_assessed_is_not_low() {
        assertThat(UNKNOWN.atLeast(LOW)).isEqualTo(Truth.UNKNOWN);
        assertThat(UNKNOWN.atLeast(CRITICAL)).isEqualTo(Truth.UNKNOWN);
        assertThat(RiskLevel.highWaterMark(List.of()).level()).isEqualTo(UNKNOWN);
    }

    @Test
    void unknown_is_no_threshold() {
        assertThatIllegalArgumentException().isThrownBy(() -> HIGH.atLeast(UNKNOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskLevel.highWaterMark(List.of(HIGH)).atLeast(UNKNOWN));
    }

    @Test
    void the_highest_of_the_factors_sets_the_mark() {
        HighWaterMark mark = RiskLevel.highWaterMark(List.of(LOW, HIGH, MODERATE));

        assertThat(mark.level()).isEqualTo(HIGH);
        assertThat(mark.atLeast(HIGH)).isEqualTo(Truth.YES);
        assertThat(mark.atLeast(CRITICAL)).isEqualTo(Truth.NO);
        assertThat(mark).hasToString("high");
    }

    @Test
    void an_unknown_factor_leaves_open_what_lies_above_the_known_ones() {
        HighWaterMark mark = RiskLevel.highWaterMark(List.of(UNKNOWN, MODERATE));

        assertThat(mark.level()).isEqualTo(UNKNOWN);
        assertThat(mark.atLeast(MODERATE)).isEqualTo(Truth.YES);
        assertThat(mark.atLeast(HIGH)).isEqualTo(Truth.UNKNOWN);
        assertThat(mark).hasToString("unknown, at least moderate");
        assertThat(RiskLevel.highWaterMark(List.of(UNKNOWN))).hasToString("unknown");
    }

    @Test
    void nothing_unknown_can_lie_above_critical() {
        HighWaterMark mark = RiskLevel.highWaterMark(List.of(CRITICAL, UNKNOWN));

        assertThat(mark.level()).isEqualTo(CRITICAL);
        assertThat(mark.complete()).isFalse();
        assertThat(mark).hasToString("critical");
    }

    @Test
    void a_complete_mark_has_a_level() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HighWaterMark(UNKNOWN, true));
    }

    @Property
    void a_mark_says_of_a_threshold_what_every_filling_of_the_unknown_agrees_on(
            @ForAll @Size(min = 1, max = 5) List<RiskLevel> factors) {
        HighWaterMark mark = RiskLevel.highWaterMark(factors);
        for (RiskLevel threshold : KNOWN) {
            boolean reached = factors.stream().anyMatch(level -> level.isKnown() && level.compareTo(threshold) >= 0);
            Truth expected = reached ? Truth.YES : factors.contains(UNKNOWN) ? Truth.UNKNOWN : Truth.NO;

            assertThat(mark.atLeast(threshold)).isEqualTo(expected);
            if (mark.level().isKnown()) {
                assertThat(mark.level().atLeast(threshold)).isEqualTo(expected);
            }
        }
    }
}
