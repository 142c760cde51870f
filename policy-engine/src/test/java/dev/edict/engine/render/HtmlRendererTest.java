package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    private final HtmlRenderer renderer = HtmlRenderer.plain().withNames(Samples.NAMES);

    @Test
    void a_decision_is_a_page_that_tells_what_the_text_tells() {
        String page = renderer.render(Samples.deny());

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<p class=\"verdict deny\">DENY</p>")
                .contains("Alibaba Group may not use Claude Code on 2026-07-10 00:00 Asia/Shanghai")
                .contains("<h2 id=\"why\">Why</h2>")
                .endsWith("</html>\n");
    }

    @Test
    void a_page_lets_nothing_in_but_its_own_styles() {
        assertThat(renderer.render(Samples.deny()))
                .contains("default-src &#39;none&#39;")
                .contains("style-src &#39;sha256-")
                .doesNotContain("<script")
                .doesNotContain(" src=")
                .doesNotContain(" style=");
    }

    @Test
    void a_timeline_is_a_drawing_and_a_table() {
        assertThat(renderer.render(Samples.timeline()))
                .contains("<svg ")
                .contains("<th scope=\"col\">Decided by</th>")
                .contains("Whether Alibaba Group may use Claude Code");
    }

    @Test
    void the_same_decision_gives_the_same_page() {
        assertThat(renderer.render(Samples.deny())).isEqualTo(renderer.render(Samples.deny()));
    }
}
