package dev.edict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssBandTest {
    @ParameterizedTest
    @CsvSource({
        "0.0,NONE",
        "0.1,LOW",
        "3.9,LOW",
        "4.0,MEDIUM",
        "6.9,MEDIUM",
        "7.0,HIGH",
        "8.9,HIGH",
        "9.0,CRITICAL",
        "10.0,CRITICAL",
        "0,NONE",
        "7,HIGH",
        "10,CRITICAL"
    })
    void both_ends_of_a_band_belong_to_it(String score, CvssBand band) {
        assertThat(CvssBand.of(score)).isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.95", "4.00", "10.1", "11", "-0.1", "", "7.", ".5", "seven", "07.0"})
    void a_score_that_is_not_published_so_is_refused(String score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssBand.of(score))
                .withMessageContaining("`" + score + "`");
    }

    @Test
    void medium_is_moderate_and_none_is_not_low() {
        assertThat(CvssBand.MEDIUM.riskLevel()).contains(RiskLevel.MODERATE);
        assertThat(CvssBand.NONE.riskLevel()).isEmpty();
        assertThat(CvssBand.LOW.riskLevel()).contains(RiskLevel.LOW);
        assertThat(CvssBand.HIGH.riskLevel()).contains(RiskLevel.HIGH);
        assertThat(CvssBand.CRITICAL.riskLevel()).contains(RiskLevel.CRITICAL);
    }
}
