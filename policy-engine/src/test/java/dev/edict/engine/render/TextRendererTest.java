package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.edict.Decision;
import dev.edict.Warning;
import dev.edict.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private final TextRenderer renderer = TextRenderer.plain().withNames(Samples.NAMES);

    @Test
    void a_denial_is_told_from_the_answer_to_what_it_was_made_with() {
        Golden.check("deny.txt", renderer.render(Samples.deny()));
    }

    @Test
    void missing_facts_are_asked_for_in_words() {
        Golden.check("indeterminate.txt", renderer.render(Samples.indeterminate()));
    }

    @Test
    void silence_is_told_as_silence() {
        Golden.check("silent.txt", renderer.render(Samples.silent()));
    }

    @Test
    void without_names_ids_stand_for_themselves() {
        Golden.check("deny-ids.txt", TextRenderer.plain().withWidth(72).render(Samples.deny()));
    }

    @Test
    void the_first_line_is_the_answer() {
        assertThat(renderer.render(Samples.deny()))
                .startsWith("DENY  Alibaba Group may not use Claude Code on 2026-07-10 00:00 Asia/Shanghai");
    }

    @Test
    void a_review_names_who_must_approve() {
        Decision review = Samples.timeline().segments().get(3).decision();

        assertThat(review.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(renderer.render(review))
                .startsWith("REVIEW  Alibaba Group may use Claude Code only if somebody approves it");
    }

    @Test
    void lines_are_no_longer_than_the_width() {
        for (int width : List.of(40, 72, 100)) {
            assertThat(renderer.withWidth(width).render(Samples.deny()).lines())
                    .filteredOn(line -> line.strip().contains(" ") && !line.contains("http"))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void colours_change_nothing_but_colours() {
        String coloured = renderer.withColour(true).render(Samples.deny());

        assertThat(coloured).contains("\u001b[1;31mDENY\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(renderer.render(Samples.deny()));
    }

    @Test
    void no_text_can_steer_the_terminal() {
        Decision sneaky = Samples.withWarnings(Samples.deny(), new Warning("acme/x", "\u001b[2J\u0007\u202egone"));

        assertThat(renderer.render(sneaky))
                .contains("\ufffd[2J\ufffd\ufffdgone")
                .doesNotContain("\u001b");
    }

    @Test
    void a_text_too_narrow_to_read_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.withWidth(39))
                .withMessage("a text of 39 columns is too narrow, 40 is the least");
    }

    @Test
    void a_timeline_is_a_strip_and_a_table() {
        Golden.check("timeline.txt", renderer.render(Samples.timeline()));
    }

    @Test
    void a_strip_is_as_wide_as_the_page_and_shows_every_segment() {
        String strip = renderer.withWidth(40)
                .render(Samples.timeline())
                .lines()
                .filter(line -> line.matches("[.DRP?]+"))
                .findFirst()
                .orElseThrow();

        assertThat(strip).hasSize(40).matches("\\.+D+R+");
    }
}
