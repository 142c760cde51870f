package dev.edict.engine.resolve.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.model.Counting;
import dev.edict.model.Holders;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Right;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers that authorities and commentators published, or that follow from their rules. Sources: OFAC FAQs 398, 399, 401 and 402
 * (2014-08-13 and later), 15 CFR 744 as amended 2025-09-29 (BIS Affiliates Rule), European Commission FAQ 8 on asset freezes
 * (2022-04-08), EU Best Practices as of 2024-07-03, judgment C-84/24 (2026-03-12), UK regulation 7 and Schedule 1 (2019), 42 CFR
 * 455.102, Regulation (EU) 2024/1624 article 52, Pub. L. 118-50 division H section 2(g)(1), and the vendor terms of 2025-09-05.
 */
class PublishedCasesTest {
    private static final OwnershipTest OFAC = OwnershipTest.atLeast(Counting.CASCADE, Holders.TOGETHER, "50");
    private static final OwnershipTest OFAC_BEFORE_2014 = OwnershipTest.atLeast(Counting.CASCADE, Holders.SINGLE, "50");
    private static final OwnershipTest EU_BEFORE_2024 =
            OwnershipTest.moreThan(Counting.CASCADE, Holders.TOGETHER, "50");
    private static final OwnershipTest UK = new OwnershipTest(
            Counting.CASCADE,
            Holders.JOINT,
            EnumSet.of(Right.SHARES, Right.VOTES, Right.BOARD),
            Percentage.of(50),
            false);
    private static final OwnershipTest VENDOR_TERMS = OwnershipTest.moreThan(Counting.CASCADE, Holders.TOGETHER, "50");

    private static OwnershipTest named(String regime) {
        return switch (regime) {
            case "ofac", "bis", "eu" -> OFAC;
            case "ofac before 2014" -> OFAC_BEFORE_2014;
            case "eu before 2024" -> EU_BEFORE_2024;
            case "eu control presumed" -> OwnershipTest.atLeast(Counting.DIRECT, Holders.SINGLE, "50");
            case "uk" -> UK;
            case "terms" -> VENDOR_TERMS;
            case "terms, multiplied" -> OwnershipTest.moreThan(Counting.MULTIPLY, Holders.TOGETHER, "50");
            case "terms, each alone" -> OwnershipTest.moreThan(Counting.CASCADE, Holders.SINGLE, "50");
            case "pafaca" -> OwnershipTest.atLeast(Counting.CASCADE, Holders.TOGETHER, "20");
            case "cms" -> OwnershipTest.atLeast(Counting.MULTIPLY, Holders.SINGLE, "5");
            case "amlr" -> OwnershipTest.atLeast(Counting.MULTIPLY, Holders.SINGLE, "25");
            case "held at all" -> OwnershipTest.moreThan(Counting.DIRECT, Holders.SINGLE, "0");
            default -> throw new IllegalArgumentException(regime);
        };
    }

    /** Reads {@code x 50 a; unknown 70 t; x 25..50 t}: owner, exact percent or band from a percentage to less than one, owned. */
    private static List<Stake> stakes(String text) {
        List<Stake> stakes = new ArrayList<>();
        for (String entry : text.split("; ")) {
            String[] words = entry.split(" ");
            String[] ends = words[1].split("\\.\\.");
            Percentage low = Percentage.parse(ends[0]);
            PercentageRange share = ends.length == 1
                    ? PercentageRange.exactly(low)
                    : PercentageRange.atLeastLessThan(low, Percentage.parse(ends[1]));
            stakes.add(new Stake(words[0], words[2], Right.SHARES, share, entry));
        }
        return stakes;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OFAC-401-1           | ofac                | x     | x 50 a; a 50 b                               | b | YES     | 50
            OFAC-401-1 also A    | ofac                | x     | x 50 a; a 50 b                               | a | YES     | 50
            OFAC-401-2           | ofac                | x     | x 50 a; x 50 b; a 25 c; b 25 c               | c | YES     | 50
            OFAC-401-5           | ofac                | x     | x 25 a; x 25 b; a 50 c; b 50 c               | c | NO      | 0
            OFAC-401-5 also A    | ofac                | x     | x 25 a; x 25 b; a 50 c; b 50 c               | a | NO      | 25
            OFAC-399-1           | ofac                | x y   | x 25 a; y 25 a                               | a | YES     | 50
            OFAC-PRE2014         | ofac before 2014    | x y   | x 25 a; y 25 a                               | a | NO      | 25
            OFAC-398-1           | ofac                | x     | x 49 a                                       | a | NO      | 49
            OFAC-402-1           | ofac                | x     | x 40 a                                       | a | NO      | 40
            OFAC-402-1 before    | ofac                | x     | x 60 a                                       | a | YES     | 60
            OFAC-DEEP            | ofac                | x     | x 50 a; a 50 b; b 50 c; c 50 d; d 50 e       | e | YES     | 50
            OFAC-49-100          | ofac                | x     | x 49 a; a 100 b                              | b | NO      | 0
            OFAC-CYCLE           | ofac                | x     | x 40 a; x 40 b; a 20 b; b 20 a               | b | NO      | 40
            OFAC-FRAC            | ofac                | x y   | x 100/3 t; y 50/3 t                          | t | YES     | 50
            OFAC-RANGE           | ofac                | x y   | x 25..50 t; y 20 t                           | t | UNKNOWN | 45 to less than 70
            OFAC-UNKNOWN         | ofac                | x     | x 30 t; unknown 70 t                         | t | UNKNOWN | 30 to 100
            BIS-A                | bis                 | e m   | e 25 t; m 25 t                               | t | YES     | 50
            BIS-D2               | bis                 | e     | e 100 t                                      | t | YES     | 100
            EU-FAQ8              | eu before 2024      | p q   | p 30 t; q 25 t                               | t | YES     | 55
            EU-50-0702           | eu before 2024      | p     | p 50 t                                       | t | NO      | 50
            EU-50-0703           | eu                  | p     | p 50 t                                       | t | YES     | 50
            EU-EMSYSTEM          | eu control presumed | avs   | avs 50 emsystem                              | emsystem | YES | 50
            UK-30-30             | uk                  | p q   | p 30 t; q 30 t                               | t | NO      | 30
            UK-50                | uk                  | p     | p 50 t                                       | t | NO      | 50
            UK-CHAIN             | uk                  | p     | p 51 a; a 51 c                               | c | YES     | 51
            UK-CHAIN also A      | uk                  | p     | p 51 a; a 51 c                               | a | YES     | 51
            CMS-A                | cms                 | a     | a 10 corp; corp 80 ent                       | ent | YES   | 8
            AMLR-25              | amlr                | p     | p 50 a; a 50 c                               | c | YES     | 25
            AMLR-LOW             | amlr                | p     | p 49 a; a 50 c                               | c | NO      | 24.5
            ANT-SG               | terms               | cnco  | cnco 100 sgsub                               | sgsub | YES | 100
            ANT-50               | terms               | cnco  | cnco 50 jv; usco 50 jv                       | jv | NO     | 50
            ANT-6060             | terms               | cnco  | cnco 60 a; a 60 t                            | t | YES     | 60
            ANT-6060 multiplied  | terms, multiplied   | cnco  | cnco 60 a; a 60 t                            | t | NO      | 36
            ANT-6060 each alone  | terms, each alone   | cnco  | cnco 60 a; a 60 t                            | t | YES     | 60
            ANT-KY               | terms               | grp   | grp 100 ussub                                | ussub | YES | 100
            ANT-HK               | terms               | hkco  | hkco 60 t                                    | t | YES     | 60
            PAF-20               | pafaca              | cnco  | cnco 20 appco                                | appco | YES | 20
            BODS-TEC-1 Maria     | held at all         | maria | maria 100 tecido                             | tecido | YES | 100
            BODS-TEC-1 Shear     | held at all         | shear | maria 100 tecido                             | tecido | NO | 0
            BODS-FER-1 Riyadh    | held at all         | riyadh | declan 50 fermcat; patrick 50 fermcat       | fermcat | NO | 0
            BODS-FER-1 Declan    | held at all         | declan | declan 50 fermcat; patrick 50 fermcat       | fermcat | YES | 50
            """)
    void the_published_answer_is_given(
            String name, String regime, String counted, String graph, String target, Truth owned, String share) {
        Set<String> holders = Set.copyOf(Arrays.asList(counted.split(" ")));
        OwnershipAnswer answer = OwnershipSolver.solve(
                OwnershipGraph.of(stakes(graph)), named(regime), id -> Truth.of(holders.contains(id)), target);
        assertThat(answer.owned()).isEqualTo(owned);
        assertThat(answer.share()).hasToString(share);
    }

    @Test
    void parties_to_an_arrangement_are_each_taken_to_hold_what_all_of_them_hold() {
        OwnershipGraph joined = OwnershipGraph.of(stakes("p 30 t; q 30 t"), List.of(List.of("p", "q")));
        OwnershipAnswer answer = OwnershipSolver.solve(joined, UK, id -> Truth.of(id.equals("p")), "t");
        assertThat(answer.owned()).isEqualTo(Truth.YES);
        assertThat(answer.share()).hasToString("60");
        assertThat(answer.holders()).containsExactly("p");
    }

    @Test
    void control_without_ownership_is_not_ownership() {
        List<Stake> stakes = new ArrayList<>(stakes("x 49 a"));
        stakes.add(Stake.control("x", "a", "board minutes"));
        OwnershipGraph graph = OwnershipGraph.of(stakes);
        HolderSelector listed = id -> Truth.of(id.equals("x"));
        assertThat(OwnershipSolver.solve(graph, OFAC, listed, "a").owned()).isEqualTo(Truth.NO);
        assertThat(OwnershipSolver.controlled(graph, listed, "a").controlled()).isEqualTo(Truth.YES);
    }

    @Test
    void what_is_held_on_the_day_of_a_transfer_read_inclusively_is_more_than_the_whole() {
        OwnershipGraph closed = OwnershipGraph.of(stakes("riyadh 50 fermcat; declan 50 fermcat; patrick 50 fermcat"));
        OwnershipAnswer answer =
                OwnershipSolver.solve(closed, named("held at all"), id -> Truth.of(id.equals("riyadh")), "fermcat");
        assertThat(answer.notes())
                .extracting(OwnershipNote::text)
                .containsExactly("the shares of `fermcat` add up to 150 %");
    }
}
