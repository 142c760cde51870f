package dev.edict.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Verdict;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks about every place of the lists that vendors publish, code by code. */
class VendorListsTest {
    private static final PolicyEngine ENGINE = PolicyEngine.load(Path.of("../packs/ai-tools"));
    private static final String PLACES = "anthropic/unsupported-places";

    /** What the page of autumn 2025 lists, Ukraine with three regions left out. */
    private static final String LISTED = """
            AD AE AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BZ CA CG CH CI
            CL CM CO CR CV CY CZ DE DJ DK DM DO DZ EC EE EG ES FI FJ FM FR GA GB GD GE GH GM GN GQ GR
            GT GW GY HN HR HT HU ID IE IL IN IQ IS IT JM JO JP KE KG KH KI KM KN KR KW KZ LA LB LC LI
            LK LR LS LT LU LV MA MC MD ME MG MH MK MN MR MT MU MV MW MX MY MZ NA NE NG NL NO NP NR NZ
            OM PA PE PG PH PK PL PS PT PW PY QA RO RS RW SA SB SC SE SG SI SK SL SM SN SR ST SV SZ TD
            TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VN VU WS ZA ZM ZW
            """;

    /** The other codes of ISO 3166-1. */
    private static final String ABSENT = """
            AF AI AQ AS AW AX BL BM BQ BV BY CC CD CF CK CN CU CW CX EH ER ET FK FO GF GG GI GL GP GS
            GU HK HM IM IO IR JE KP KY LY MF ML MM MO MP MQ MS NC NF NI NU PF PM PN PR RE RU SD SH SJ
            SO SS SX SY TC TF TK UM VE VG VI WF YE YT
            """;

    private static List<String> listed() {
        return Arrays.asList(LISTED.strip().split("\\s+"));
    }

    private static List<String> absent() {
        return Arrays.asList(ABSENT.strip().split("\\s+"));
    }

    @Test
    void the_two_lists_are_all_of_iso_3166() {
        Set<String> all = new LinkedHashSet<>(listed());
        all.addAll(absent());

        assertThat(listed()).hasSize(175);
        assertThat(all).hasSize(249).hasSize(listed().size() + absent().size());
    }

    @ParameterizedTest
    @MethodSource("listed")
    void a_place_on_the_list_is_supported_by_the_letter(String code) {
        assertThat(byTheLetter(code)).isEqualTo(code.equals("UA") ? Verdict.INDETERMINATE : Verdict.NONE);
    }

    @ParameterizedTest
    @MethodSource("absent")
    void a_place_that_the_list_leaves_out_is_not(String code) {
        assertThat(byTheLetter(code)).isEqualTo(Verdict.DENY);
    }

    @ParameterizedTest
    @CsvSource({"UA-43", "UA-14", "UA-09", "XK"})
    void three_regions_and_kosovo_are_not_either(String code) {
        assertThat(byTheLetter(code)).isEqualTo(Verdict.DENY);
    }

    @ParameterizedTest
    @CsvSource({"CD", "CF", "ER", "ET"})
    void the_later_page_has_four_more(String code) {
        assertThat(reading(decide("claude-ai", code, "2026-07-11"), "later page"))
                .isEqualTo(Verdict.NONE);
    }

    @ParameterizedTest
    @CsvSource({"AF", "MM", "LY", "ML", "NI", "CF", "CD", "ER", "ET", "AX", "AW", "BM", "KY", "FO"})
    void openai_lists_places_that_anthropic_does_not(String code) {
        assertThat(outcome("chatgpt", code)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(byTheLetter(code)).isEqualTo(Verdict.DENY);
    }

    @ParameterizedTest
    @CsvSource({"AS", "AI", "AQ", "AW", "BM", "IO", "VG", "BQ", "KY", "CX", "CC", "CK", "CW"})
    void google_lists_territories_one_by_one(String code) {
        assertThat(outcome("gemini-api", code)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "CU, DENY, DENY",
        "IR, DENY, DENY",
        "KP, DENY, DENY",
        "SY, DENY, REVIEW",
        "RU, DENY, DENY",
        "BY, DENY, DENY",
        "UA-43, DENY, DENY",
        "UA-40, REVIEW, DENY",
        "ua/separatist-donetsk, DENY, DENY",
        "ua/separatist-luhansk, DENY, DENY",
        "UA-14, INDETERMINATE, INDETERMINATE",
        "UA-30, NOT_APPLICABLE, NOT_APPLICABLE",
        "CN, NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void one_page_of_github_has_a_list_for_each_product(String code, Outcome enterpriseServer, Outcome copilot) {
        assertThat(outcome("ghes", code)).isEqualTo(enterpriseServer);
        assertThat(outcome("github-copilot", code)).isEqualTo(copilot);
    }

    @ParameterizedTest
    @CsvSource({
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "KR", "US"
    })
    void the_licence_of_h3_excludes_the_union_and_three_states(String code) {
        assertThat(decide("minimax-h3", code, "2026-08-01").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(decide("minimax-h3", code, "2026-08-03").outcome()).isEqualTo(Outcome.DENY);
    }

    private static Outcome outcome(String tool, String place) {
        return decide(tool, place, "2026-07-11").outcome();
    }

    private static Verdict byTheLetter(String place) {
        return reading(decide("claude-ai", place, "2026-07-11"), "by the letter");
    }

    private static Verdict reading(Decision decision, String reading) {
        return decision.finding(PLACES)
                .map(finding -> finding.readings().getOrDefault(reading, finding.verdict()))
                .orElse(Verdict.NONE);
    }

    private static Decision decide(String tool, String place, String day) {
        return ENGINE.decide(AccessRequest.builder()
                .organization("berlin-gmbh")
                .actor("employee")
                .tool(tool)
                .action("use")
                .place(place)
                .at(Instant.parse(day + "T12:00:00Z"))
                .build());
    }
}
