package dev.edict.engine.report;

import dev.edict.engine.html.Html;
import dev.edict.model.FactTime;
import dev.edict.model.Policy;
import dev.edict.model.Reliability;
import dev.edict.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources of the pack, and how far each can be relied on. */
final class SourceSection {
    private SourceSection() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(
                html,
                "sources",
                "Sources",
                "Official are the issuer's own words, reported somebody else's report of them, assumed is what the pack's author took for granted. No answer depends on it.");
        Map<String, Source> sources = content.engine().pack().catalogue().sources();
        if (sources.isEmpty()) {
            html.element("p", "The pack names no sources.", "class", "empty");
        } else {
            html.begin("div", "class", "wide").begin("table");
            ReportPage.head(html, "Sources of the pack", "Source", "Reliability", "Published", "Rests on it");
            html.begin("tbody");
            sources.values().forEach(source -> row(html, content, source));
            html.end().end().end();
        }
        html.end();
    }

    private static void row(Html html, ReportContent content, Source source) {
        html.line().begin("tr", "id", anchor(source.id())).begin("th", "scope", "row");
        title(html, source);
        html.begin("p", "class", "meta").element("code", source.id());
        source.publisher().ifPresent(publisher -> html.text(", " + publisher));
        html.end().end().begin("td");
        reliability(html, source.reliability());
        html.end()
                .element("td", source.date().map(Object::toString).orElse(""), "class", "date")
                .begin("td");
        String separator = "";
        for (Policy policy : content.engine().pack().policies()) {
            if (policy.sources().contains(source.id())) {
                html.text(separator)
                        .begin("a", "href", "#" + ReportContent.anchor(policy.id()))
                        .element("code", policy.id())
                        .end();
                separator = ", ";
            }
        }
        html.end().end();
    }

    private static void title(Html html, Source source) {
        // Only an address of the web becomes a link: anything else could run.
        Optional<String> web = source.url().filter(url -> url.startsWith("https://") || url.startsWith("http://"));
        if (web.isPresent()) {
            html.element("a", source.title(), "href", web.get(), "rel", "noreferrer noopener");
        } else {
            html.text(source.title());
        }
    }

    static void reliability(Html html, Reliability reliability) {
        html.element("span", reliability.word(), "class", "reliability " + reliability.word());
    }

    /** Writes a source in short: its title, which leads to its row, and its reliability. */
    static void brief(Html html, ReportContent content, String id) {
        Optional<Source> source =
                Optional.ofNullable(content.engine().catalogue().sources().get(id));
        if (source.isEmpty()) {
            html.element("code", id);
            return;
        }
        if (content.engine().pack().catalogue().sources().containsKey(id)) {
            html.element("a", source.get().title(), "href", "#" + anchor(id));
        } else {
            html.text(source.get().title());
        }
        html.text(" ");
        reliability(html, source.get().reliability());
    }

    private static String anchor(String id) {
        return "source-" + id.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** Returns when a fact holds, as its author wrote it. */
    static String time(FactTime time) {
        List<String> words = new ArrayList<>();
        time.from().ifPresent(from -> words.add("from " + from));
        time.until().ifPresent(until -> words.add(until.toString()));
        time.known().ifPresent(known -> words.add("published " + known));
        return words.isEmpty() ? "always" : String.join(", ", words);
    }
}
