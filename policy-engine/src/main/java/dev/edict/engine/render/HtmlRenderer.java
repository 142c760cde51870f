package dev.edict.engine.render;

import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.Timeline;
import dev.edict.engine.html.HtmlDocument;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Optional;

/**
 * Writes decisions and timelines as HTML pages that need nothing but themselves: no network, no script, light and dark as the reader
 * likes it, and a content security policy that lets nothing else in. Nothing in a pack or a request can become markup. Immutable and
 * safe to share between threads.
 */
public final class HtmlRenderer {
    private final Names names;
    private final TimeZones zones;

    private HtmlRenderer(Names names, TimeZones zones) {
        this.names = names;
        this.zones = zones;
    }

    /** Returns a renderer without names. */
    public static HtmlRenderer plain() {
        return new HtmlRenderer(Names.NONE, TimeZones.ofPlatform());
    }

    /** Returns this renderer with names for ids. */
    public HtmlRenderer withNames(Names names) {
        return new HtmlRenderer(names, zones);
    }

    /** Returns this renderer with other time-zone rules to show local times by. */
    public HtmlRenderer withTimeZones(TimeZones zones) {
        return new HtmlRenderer(names, zones);
    }

    /** Returns a decision as a page, with a drawing of the ownership that it rests on. */
    public String render(Decision decision) {
        List<Evidence> chains = decision.determining().stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(Evidence.Chain.class::isInstance)
                .toList();
        List<String> drawings = chains.isEmpty()
                ? List.of()
                : List.of(OwnershipSvg.plain().withNames(names).render(chains));
        Story story = new DecisionStory(decision, names, new InstantText(zones)).tell();
        String title = Wording.loud(decision.outcome()) + ": "
                + new Wording(names).subject(decision.request()) + ", "
                + new Wording(names).deed(decision.request());
        return new HtmlDocument(
                        title, new HtmlPage().set(story, decision.outcome().word(), drawings), Optional.empty())
                .text();
    }

    /** Returns a timeline as a page: a drawing, and a table of what changes when and why. */
    public String render(Timeline timeline) {
        InstantText instants = new InstantText(zones);
        String drawing =
                TimelineSvg.plain().withNames(names).withTimeZones(zones).render(timeline);
        String title = TimelineTable.subject(timeline, new Wording(names));
        String body = new TimelineTable(timeline, names, instants).html(drawing);
        return new HtmlDocument(title, body, Optional.empty()).text();
    }
}
