package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Warning;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
    private final MarkdownRenderer renderer = MarkdownRenderer.plain().withNames(Samples.NAMES);

    @Test
    void a_denial_is_told_under_headings() {
        Golden.check("deny.md", renderer.render(Samples.deny()));
    }

    @Test
    void missing_facts_are_asked_for_in_words() {
        Golden.check("indeterminate.md", renderer.render(Samples.indeterminate()));
    }

    @Test
    void no_text_becomes_markup() {
        Warning sneaky = new Warning("a`b", "<script>alert(1)</script>\n# not a heading [x](y) *z*");

        assertThat(renderer.render(Samples.withWarnings(Samples.silent(), sneaky)))
                .contains("- `` a`b ``: \\<script\\>alert(1)\\</script\\> \\# not a heading \\[x\\](y) \\*z\\*\n");
    }

    @Test
    void a_timeline_is_a_table() {
        Golden.check("timeline.md", renderer.render(Samples.timeline()));
    }
}
