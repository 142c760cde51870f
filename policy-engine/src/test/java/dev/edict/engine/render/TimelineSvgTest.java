package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Timeline;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TimelineSvgTest {
    private final TimelineSvg renderer = TimelineSvg.plain().withNames(Samples.NAMES);

    @Test
    void a_timeline_is_drawn() {
        Golden.check("timeline.svg", renderer.render(Samples.timeline()));
    }

    @Test
    void the_drawing_tells_itself_in_words() throws Exception {
        Document svg = parsed(renderer.render(Samples.timeline()));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Whether Alibaba Group may use Claude Code");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("From 2026-07-10 deny, because alibaba/claude-code-ban begins; alibaba/red-team begins.");
    }

    @Test
    void no_name_becomes_markup() throws Exception {
        AccessRequest request = AccessRequest.builder()
                .organization("</svg><script>&\"'")
                .tool("]]>")
                .build();
        Timeline timeline = new Timeline(
                request,
                List.of(new Timeline.Segment(
                        Period.ALWAYS, Samples.simple(Outcome.DENY, request, Period.ALWAYS), List.of("<b>\u0001"))));

        Document svg = parsed(renderer.render(timeline));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Whether </svg><script>&\"' may deal with ]]>");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
