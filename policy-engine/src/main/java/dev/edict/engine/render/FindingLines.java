package dev.edict.engine.render;

import dev.edict.DateZone;
import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.Finding;
import dev.edict.Verdict;
import dev.edict.engine.render.Story.Line;
import dev.edict.model.PercentageRange;
import dev.edict.model.Reliability;
import dev.edict.model.Source;
import dev.edict.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a finding says and what it rests on. */
record FindingLines(Decision decision, Wording wording, InstantText instants) {
    /** Returns a finding with all that explains it. */
    Line full(Finding finding) {
        List<Line> under = new ArrayList<>();
        finding.title().ifPresent(title -> under.add(Line.of(title)));
        finding.because().ifPresent(reason -> under.add(Line.of(reason)));
        finding.approver()
                .filter(approver -> finding.verdict() == Verdict.REVIEW)
                .ifPresent(approver -> under.add(Line.of(Span.plain("To approve: "), Span.strong(approver))));
        readings(finding).ifPresent(under::add);
        finding.evidence().forEach(evidence -> under.add(evidence(evidence, finding)));
        if (finding.period().begins() || finding.period().ends()) {
            under.add(Line.of(Span.faint("It says so " + instants.period(finding.period(), zone(finding)) + ".")));
        }
        zoneLine(finding).ifPresent(under::add);
        finding.sources().forEach(source -> under.add(source(source)));
        possible(finding).ifPresent(under::add);
        return head(finding).with(under);
    }

    private static Optional<Line> zoneLine(Finding finding) {
        return finding.zone().map(zone -> {
            String id = zone.id().orElse("the user's own zone, which nobody said");
            return Line.of(Span.faint("Its dates are read in " + id + ", "
                    + switch (zone.provenance()) {
                        case STATED -> "as it states.";
                        case ISSUER -> "the zone of its issuer, for it states none.";
                        case ACTOR -> "for it follows the clock of the user.";
                        case ASSUMED -> "for nobody states a zone.";
                    }));
        });
    }

    /** Returns a finding in one line, with its status and reason below. */
    Line brief(Finding finding) {
        List<Line> under = new ArrayList<>();
        finding.because().or(finding::title).ifPresent(reason -> under.add(Line.of(reason)));
        readings(finding).ifPresent(under::add);
        zoneLine(finding).ifPresent(under::add);
        possible(finding).ifPresent(under::add);
        return head(finding).with(under);
    }

    private Line head(Finding finding) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.id(finding.policy()));
        spans.add(Span.plain(" says "));
        spans.add(new Span(word(finding.verdict()), Wording.style(finding.verdict())));
        spans.add(Span.plain((finding.exception() ? ", an exception of " : ", the word of ")
                + wording.names().organization(finding.issuer())));
        if (finding.status() != Status.IN_FORCE) {
            spans.add(Span.plain(", " + finding.status().word()));
        }
        return new Line(spans, List.of());
    }

    private static String word(Verdict verdict) {
        return verdict == Verdict.NONE ? "nothing" : verdict.word();
    }

    private static Optional<Line> readings(Finding finding) {
        if (finding.readings().isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>(List.of(Span.plain("Readings: ")));
        String separator = "";
        for (Map.Entry<String, Verdict> reading : finding.readings().entrySet()) {
            spans.add(Span.plain(separator + reading.getKey() + " - "));
            spans.add(new Span(word(reading.getValue()), Wording.style(reading.getValue())));
            separator = " | ";
        }
        return Optional.of(new Line(spans, List.of()));
    }

    private static Optional<Line> possible(Finding finding) {
        if (finding.missing().isEmpty()) {
            return Optional.empty();
        }
        String words = finding.possible().stream().map(FindingLines::word).collect(Collectors.joining(", "));
        return Optional.of(Line.of("Open until it is known: " + String.join(", ", finding.missing())
                + (words.isEmpty() ? "" : " (possible: " + words + ")")));
    }

    private Line evidence(Evidence evidence, Finding finding) {
        Optional<String> zone = zone(finding);
        if (evidence instanceof Evidence.Fact fact) {
            List<Line> under = fact.source().map(source -> source(source, finding)).stream()
                    .toList();
            return Line.of(Span.plain(fact.text()), Span.faint(time(evidence, zone)))
                    .with(under);
        }
        Evidence.Chain chain = (Evidence.Chain) evidence;
        List<Span> spans = new ArrayList<>();
        for (Evidence.Link link : chain.links()) {
            if (spans.isEmpty()) {
                spans.add(Span.plain(wording.names().organization(link.owner())));
            }
            spans.add(Span.faint(" --" + held(link) + "--> "));
            spans.add(Span.plain(wording.names().organization(link.owned())));
        }
        spans.add(Span.faint(time(evidence, zone)));
        List<Line> under = new ArrayList<>();
        under.add(Line.of(
                Span.plain("Together "),
                Span.strong(percent(chain.share())),
                Span.plain("; the test is " + chain.test())));
        chain.links().stream()
                .map(Evidence.Link::source)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(each -> under.add(source(each, finding)));
        return new Line(spans, under);
    }

    private String time(Evidence evidence, Optional<String> zone) {
        String text = instants.period(evidence.period(), zone);
        return text.equals("always") ? "" : " (" + text + ")";
    }

    private static String held(Evidence.Link link) {
        return link.share().map(share -> percent(share) + " " + link.right()).orElse(link.right());
    }

    static String percent(PercentageRange share) {
        return share.inWords() + " %";
    }

    /** Returns a source of evidence: in full, or by its id alone if the finding names it anyway. */
    private static Line source(Source source, Finding finding) {
        return finding.sources().contains(source) ? Line.of(sourceHead(source, "")) : source(source);
    }

    private static Line source(Source source) {
        List<String> parts = new ArrayList<>();
        parts.add("\"" + source.title() + "\"");
        source.publisher().ifPresent(parts::add);
        source.date().ifPresent(date -> parts.add(date.toString()));
        source.url().ifPresent(parts::add);
        return Line.of(sourceHead(source, ": " + String.join(", ", parts)));
    }

    private static Span[] sourceHead(Source source, String rest) {
        Span.Style style = source.reliability() == Reliability.OFFICIAL ? Span.Style.FAINT : Span.Style.CAUTION;
        return new Span[] {
            Span.faint("Source " + source.id() + " ("),
            new Span(source.reliability().word(), style),
            Span.faint(")" + rest)
        };
    }

    /** Returns the zone in which a finding's dates are shown: the one they are read in, else its issuer's. */
    Optional<String> zone(Finding finding) {
        return finding.zone().flatMap(DateZone::id).or(() -> wording.names().zone(finding.issuer()));
    }

    /** Returns the zone in which a policy's dates are shown, as far as the decision tells. */
    Optional<String> zone(String policy) {
        return decision.finding(policy).flatMap(this::zone);
    }

    /** Returns the zone of the decision as a whole: the user's, else that of the organization, else that of the first finding that has one. */
    Optional<String> zone() {
        return decision.request()
                .zone()
                .or(() -> decision.request().organization().flatMap(wording.names()::zone))
                .or(() -> decision.determining().stream()
                        .map(this::zone)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Returns the weakest reliability of all that the determining findings rest on. */
    Optional<Reliability> weakest() {
        return decision.determining().stream()
                .flatMap(finding -> Stream.concat(
                        finding.sources().stream(), finding.evidence().stream().flatMap(FindingLines::sources)))
                .map(Source::reliability)
                .max(Comparator.naturalOrder());
    }

    private static Stream<Source> sources(Evidence evidence) {
        if (evidence instanceof Evidence.Fact fact) {
            return fact.source().stream();
        }
        return ((Evidence.Chain) evidence).links().stream().flatMap(link -> link.source().stream());
    }
}
