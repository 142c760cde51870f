package dev.edict.engine.report;

import dev.edict.Evidence;
import dev.edict.Facts;
import dev.edict.OwnershipQuestion;
import dev.edict.OwnershipSpan;
import dev.edict.engine.html.Html;
import dev.edict.engine.render.OwnershipSvg;
import dev.edict.model.Holding;
import dev.edict.model.Party;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Truth;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who owns whom: the holdings drawn and listed, and what the tests of the policies make of them. */
final class OwnershipSection {
    private static final int MOST_ANSWERS = 120;

    private OwnershipSection() {}

    static void write(Html html, ReportContent content) {
        List<Holding> holdings = content.engine().pack().catalogue().holdings();
        ReportPage.begin(
                html,
                "ownership",
                "Who owns whom",
                holdings.isEmpty()
                        ? ""
                        : "Owners stand above what they own; control is dashed. Earlier and later statements are listed below.");
        if (holdings.isEmpty()) {
            html.element("p", "The pack states no holdings of its own.", "class", "empty");
        } else {
            drawings(html, content, holdings);
            answers(html, content, holdings);
            list(html, content, holdings);
        }
        html.end();
    }

    private static void drawings(Html html, ReportContent content, List<Holding> holdings) {
        int number = 0;
        for (List<Holding> group : groups(holdings)) {
            List<Evidence> links = group.stream().map(OwnershipSection::link).toList();
            String drawing = OwnershipSvg.plain()
                    .withNames(content.names())
                    .withIds("holdings-" + number++ + "-")
                    .render(links);
            html.line()
                    .begin(
                            "div",
                            "class",
                            "drawing",
                            "tabindex",
                            "0",
                            "role",
                            "group",
                            "aria-label",
                            "Drawing of holdings " + number)
                    .markup(drawing)
                    .end();
        }
    }

    /** Returns a holding as a chain of one link that is held against no test. */
    private static Evidence link(Holding holding) {
        Evidence.Link link = new Evidence.Link(
                holding.owner(),
                holding.owned(),
                holding.share(),
                holding.right().word(),
                Optional.empty());
        PercentageRange share = holding.share().orElse(PercentageRange.exactly(Percentage.ZERO));
        return new Evidence.Chain(List.of(link), share, "", Period.ALWAYS);
    }

    /** Returns the holdings that hang together. */
    static List<List<Holding>> groups(List<Holding> holdings) {
        List<List<Holding>> groups = new ArrayList<>();
        for (Holding holding : holdings) {
            List<Holding> joined = new ArrayList<>();
            groups.removeIf(group -> {
                boolean touches = group.stream().anyMatch(each -> touches(each, holding));
                if (touches) {
                    joined.addAll(group);
                }
                return touches;
            });
            joined.add(holding);
            groups.add(joined);
        }
        return groups;
    }

    private static boolean touches(Holding one, Holding other) {
        Set<String> ends = new LinkedHashSet<>(List.of(one.owner(), one.owned()));
        ends.remove(Holding.UNKNOWN_OWNER);
        return ends.contains(other.owner()) || ends.contains(other.owned());
    }

    private static void answers(Html html, ReportContent content, List<Holding> holdings) {
        Set<Party.Owned> tests = new LinkedHashSet<>();
        content.engine().pack().policies().forEach(policy -> OwnershipTests.in(policy, tests));
        if (tests.isEmpty()) {
            return;
        }
        PartyWords words =
                new PartyWords(content.names(), content.engine().catalogue().regimes());
        html.line()
                .element("h3", "What the tests of the policies make of them")
                .begin("div", "class", "wide")
                .begin("table", "class", "tests");
        ReportPage.head(
                html, "Who is owned under which test", "Organization", "Test", "Owned, and the share that counts");
        html.begin("tbody");
        int rows = 0;
        for (String owned : holdings.stream().map(Holding::owned).distinct().toList()) {
            for (Party.Owned test : tests) {
                List<OwnershipSpan> spans = spans(content, owned, test);
                if (!spans.isEmpty() && rows++ < MOST_ANSWERS) {
                    html.line().begin("tr").element("th", content.names().organization(owned), "scope", "row");
                    html.element("td", words.predicate(test)).begin("td").begin("ol", "class", "plain");
                    spans.forEach(span -> answer(html, content, span));
                    html.end().end().end();
                }
            }
        }
        html.end().end().end();
        if (rows > MOST_ANSWERS) {
            html.element("p", (rows - MOST_ANSWERS) + " further answers are left out.", "class", "warning");
        }
    }

    private static void answer(Html html, ReportContent content, OwnershipSpan span) {
        html.begin("li")
                .element("span", content.days().text(span.period().from()), "class", "date")
                .text(" ");
        html.element("b", word(span.owned())).text(", " + span.share() + " %").end();
    }

    /** Returns the answers that are more than a plain no at all times. */
    private static List<OwnershipSpan> spans(ReportContent content, String owned, Party.Owned test) {
        if (!content.engine().catalogue().organizations().containsKey(owned)) {
            return List.of();
        }
        OwnershipQuestion question =
                new OwnershipQuestion(owned, test.under(), test.terms(), KnownAt.everything(), Facts.NONE);
        List<OwnershipSpan> spans = content.engine().ownership(question, Period.ALWAYS);
        return spans.stream().allMatch(span -> span.owned() == Truth.NO) ? List.of() : spans;
    }

    private static String word(Truth owned) {
        return switch (owned) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "not known";
        };
    }

    private static void list(Html html, ReportContent content, List<Holding> holdings) {
        html.line()
                .element("h3", "All statements")
                .begin("div", "class", "wide")
                .begin("table");
        ReportPage.head(html, "Holdings", "Owner", "Owned", "Holds", "Time", "Source");
        html.begin("tbody");
        for (Holding holding : holdings) {
            String share = holding.share()
                    .map(each -> each + " % " + holding.right().word())
                    .orElse(holding.right().word());
            html.line().begin("tr").element("td", content.names().organization(holding.owner()));
            html.element("td", content.names().organization(holding.owned())).element("td", share);
            html.element("td", SourceSection.time(holding.time()), "class", "date")
                    .begin("td");
            holding.time().source().ifPresent(id -> SourceSection.brief(html, content, id));
            html.end().end();
        }
        html.end().end().end();
    }
}
