package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Evidence;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnershipDrawingTest {
    private static final List<Evidence> TWO_WAYS = List.of(
            new Evidence.Fact("it is a company", Period.ALWAYS, Optional.empty()),
            chain("60", "alibaba", "holding-a", "target"),
            chain("60", "alibaba", "holding-b", "target"),
            chain("60", "alibaba", "target"),
            new Evidence.Chain(
                    List.of(new Evidence.Link(
                            "golden-holder", "holding-b", Optional.empty(), "control", Optional.empty())),
                    PercentageRange.exactly(Percentage.of("60")),
                    "more than 50 %",
                    Period.from(Samples.REGIONS_BEGIN)));

    private static final List<Evidence> CIRCLE = List.of(chain("51", "a", "b", "c", "a"));

    @Test
    void chains_are_drawn() {
        Golden.check(
                "ownership.svg", OwnershipSvg.plain().withNames(Samples.NAMES).render(TWO_WAYS));
    }

    @Test
    void chains_are_a_mermaid_chart() {
        Golden.check(
                "ownership.mmd",
                OwnershipMermaid.plain().withNames(Samples.NAMES).render(TWO_WAYS));
    }

    @Test
    void a_circle_is_drawn_too() {
        Golden.check("circle.svg", OwnershipSvg.plain().render(CIRCLE));
    }

    @Test
    void owners_stand_above_what_they_own() {
        assertThat(OwnershipGraph.of(TWO_WAYS).rows())
                .containsExactly(
                        List.of("alibaba", "golden-holder"), List.of("holding-a", "holding-b"), List.of("target"));
    }

    @Test
    void a_holding_is_drawn_once_however_many_chains_use_it() {
        assertThat(OwnershipGraph.of(List.of(chain("60", "a", "b", "c"), chain("60", "a", "b", "d")))
                        .edges())
                .hasSize(3);
    }

    @Test
    void no_name_becomes_markup() {
        assertThat(OwnershipMermaid.plain().render(List.of(chain("1", "a\"]\nclick x", "<b>"))))
                .contains("n0[\"a#34;#93; click x\"]")
                .contains("n1[\"#60;b#62;\"]");
        assertThat(OwnershipSvg.plain().render(List.of(chain("1", "<script>", "b"))))
                .doesNotContain("<script>");
    }

    private static Evidence.Chain chain(String percent, String... ids) {
        PercentageRange share = PercentageRange.exactly(Percentage.of(percent));
        List<Evidence.Link> links = Arrays.stream(ids)
                .limit(ids.length - 1L)
                .map(owner -> new Evidence.Link(
                        owner,
                        ids[Arrays.asList(ids).indexOf(owner) + 1],
                        Optional.of(share),
                        "shares",
                        Optional.of(Samples.NOTICE)))
                .toList();
        return new Evidence.Chain(links, share, "more than 50 %", Period.from(Samples.REGIONS_BEGIN));
    }
}
