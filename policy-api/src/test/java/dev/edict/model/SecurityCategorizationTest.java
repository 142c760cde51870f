package dev.edict.model;

import static dev.edict.model.Impact.HIGH;
import static dev.edict.model.Impact.LOW;
import static dev.edict.model.Impact.MODERATE;
import static dev.edict.model.Impact.NOT_APPLICABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of FIPS 199, section 3. */
class SecurityCategorizationTest {
    private static final InformationCategory PUBLIC_WEB = new InformationCategory(NOT_APPLICABLE, MODERATE, MODERATE);
    private static final InformationCategory INVESTIGATION = new InformationCategory(HIGH, MODERATE, MODERATE);
    private static final InformationCategory ADMINISTRATION = new InformationCategory(LOW, LOW, LOW);
    private static final InformationCategory CONTRACTS = new InformationCategory(MODERATE, MODERATE, LOW);
    private static final InformationCategory SENSORS = new InformationCategory(NOT_APPLICABLE, HIGH, HIGH);

    @Test
    void public_information_needs_no_confidentiality() {
        assertThat(PUBLIC_WEB)
                .hasToString("{(confidentiality, not-applicable), (integrity, moderate), (availability, moderate)}");
        assertThat(riskOf(PUBLIC_WEB)).isEqualTo(RiskLevel.MODERATE);
    }

    @Test
    void the_highest_objective_sets_the_risk() {
        assertThat(riskOf(INVESTIGATION)).isEqualTo(RiskLevel.HIGH);
        assertThat(riskOf(ADMINISTRATION)).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void an_acquisition_system_has_the_high_water_mark_of_each_objective() {
        SecurityCategorization system = SecurityCategorization.ofSystem(List.of(CONTRACTS, ADMINISTRATION));

        assertThat(system).isEqualTo(new SecurityCategorization(MODERATE, MODERATE, LOW, List.of()));
        assertThat(system.riskLevel()).isEqualTo(RiskLevel.MODERATE);
    }

    @Test
    void a_control_system_protects_at_least_itself_and_management_may_ask_for_more() {
        SecurityCategorization system = SecurityCategorization.ofSystem(List.of(SENSORS, ADMINISTRATION));
        assertThat(system).hasToString("{(confidentiality, low), (integrity, high), (availability, high)}");

        SecurityCategorization raised =
                system.adjusted(SecurityObjective.CONFIDENTIALITY, MODERATE, "management judgement");

        assertThat(raised).hasToString("{(confidentiality, moderate), (integrity, high), (availability, high)}");
        assertThat(raised.adjustments())
                .containsExactly(new SecurityCategorization.Adjustment(
                        SecurityObjective.CONFIDENTIALITY, LOW, MODERATE, "management judgement"));
        assertThat(raised.riskLevel()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void a_system_of_public_information_alone_has_low_confidentiality() {
        assertThat(SecurityCategorization.ofSystem(List.of(PUBLIC_WEB)).confidentiality())
                .isEqualTo(LOW);
    }

    @Test
    void each_objective_can_be_adjusted_alone() {
        SecurityCategorization system = SecurityCategorization.ofSystem(List.of(ADMINISTRATION));

        for (SecurityObjective objective : SecurityObjective.values()) {
            SecurityCategorization adjusted = system.adjusted(objective, HIGH, "judged so");

            for (SecurityObjective other : SecurityObjective.values()) {
                assertThat(adjusted.impact(other)).isEqualTo(other == objective ? HIGH : LOW);
            }
        }
    }

    @Test
    void only_confidentiality_of_information_can_be_not_applicable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationCategory(LOW, NOT_APPLICABLE, LOW))
                .withMessageContaining("integrity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationCategory(LOW, LOW, NOT_APPLICABLE))
                .withMessageContaining("availability");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecurityCategorization(NOT_APPLICABLE, LOW, LOW, List.of()));
        SecurityCategorization system = SecurityCategorization.ofSystem(List.of(ADMINISTRATION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.adjusted(SecurityObjective.CONFIDENTIALITY, NOT_APPLICABLE, "judged so"));
    }

    @Test
    void a_judgement_needs_a_reason_and_a_system_needs_information() {
        SecurityCategorization system = SecurityCategorization.ofSystem(List.of(ADMINISTRATION));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.adjusted(SecurityObjective.INTEGRITY, HIGH, " "))
                .withMessageContaining("integrity");
        assertThatIllegalArgumentException().isThrownBy(() -> SecurityCategorization.ofSystem(List.of()));
    }

    private static RiskLevel riskOf(InformationCategory type) {
        return SecurityCategorization.ofSystem(List.of(type)).riskLevel();
    }
}
