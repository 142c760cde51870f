package dev.edict.engine.render;

import dev.edict.Alternative;
import dev.edict.Announcement;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.Identity;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.NextChange;
import dev.edict.Obligation;
import dev.edict.SetAside;
import dev.edict.Verdict;
import dev.edict.engine.render.Story.Line;
import dev.edict.engine.render.Story.Section;
import dev.edict.model.Outcome;
import dev.edict.model.Reliability;
import dev.edict.time.KnownAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells a decision: the answer first, then why, what would help, what else is to be known, and what it was made with. */
final class DecisionStory {
    private final Decision decision;
    private final Wording wording;
    private final InstantText instants;
    private final FindingLines findings;

    DecisionStory(Decision decision, Names names, InstantText instants) {
        this.decision = decision;
        this.wording = new Wording(names);
        this.instants = instants;
        this.findings = new FindingLines(decision, wording, instants);
    }

    Story tell() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Why", why()));
        add(sections, missingTitle(), decision.missing(), this::missing);
        add(sections, "Instead", decision.alternatives(), this::alternative);
        add(sections, "Duties", decision.obligations(), this::duty);
        add(
                sections,
                "Warnings",
                decision.warnings(),
                warning -> Line.of(Span.id(warning.policy()), Span.plain(": " + warning.text())));
        add(sections, "Announced", decision.announced(), this::announced);
        add(sections, "Overridden by a stronger word", decision.overridden(), findings::brief);
        add(sections, "Set aside by an exception", decision.setAside(), DecisionStory::setAside);
        add(sections, "Also said", decision.others(), findings::brief);
        add(sections, "Would have applied but for one condition", decision.nearMisses(), DecisionStory::nearMiss);
        add(sections, "Taken for granted", decision.assumptions(), Line::of);
        add(sections, "Notes", decision.notes(), Line::of);
        sections.add(new Section("How long", validity()));
        sections.add(new Section("Made with", List.of(identity())));
        return new Story(
                Line.of(new Span(Wording.loud(decision.outcome()), Wording.style(decision.outcome()))),
                headline(),
                below(),
                sections);
    }

    private static <T> void add(List<Section> sections, String title, List<T> things, Function<T, Line> line) {
        if (!things.isEmpty()) {
            sections.add(new Section(title, things.stream().map(line).toList()));
        }
    }

    private Line headline() {
        String sentence =
                Wording.capital(wording.sentence(decision.outcome(), decision.request(), approvers(decision)));
        String time = decision.request()
                .at()
                .map(at -> " on " + instants.both(at, findings.zone()))
                .orElse("");
        return decision.outcome() == Outcome.INDETERMINATE
                ? Line.of(Span.strong(sentence.replace(": facts are missing", time + ": facts are missing")))
                : Line.of(Span.strong(sentence + time));
    }

    /** Returns who must approve for the answer to become a yes. */
    static List<String> approvers(Decision decision) {
        return decision.determining().stream()
                .filter(finding -> finding.verdict() == Verdict.REVIEW)
                .map(Finding::approver)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Line> below() {
        List<Line> lines = new ArrayList<>();
        List<String> circumstances = wording.circumstances(decision.request());
        if (!circumstances.isEmpty()) {
            lines.add(Line.of("Asked: " + String.join(", ", circumstances) + "."));
        }
        KnownAt known = decision.request().knownAt();
        if (known instanceof KnownAt.OnDay day) {
            lines.add(Line.of("Knowing only what was published on or before " + day.date() + "."));
        } else if (known instanceof KnownAt.AtInstant moment) {
            lines.add(Line.of(
                    "Knowing only what was published by " + instants.both(moment.instant(), findings.zone()) + "."));
        }
        if (!decision.request().facts().isEmpty()) {
            lines.add(Line.of("Facts that came with the request count too."));
        }
        return lines;
    }

    private List<Line> why() {
        List<Line> lines = new ArrayList<>();
        decision.determining().forEach(finding -> lines.add(findings.full(finding)));
        if (decision.byDefault()) {
            lines.add(Line.of(
                    (lines.isEmpty() ? "No policy decides it, and the" : "The") + " pack says that silence means "
                            + Wording.loud(decision.outcome()).toLowerCase(java.util.Locale.ROOT)
                            + (lines.isEmpty() ? "." : " as well.")));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(
                    decision.outcome() == Outcome.NOT_APPLICABLE
                            ? "No policy of the pack speaks of this request. Silence is not permission."
                            : "No finding of its own decided this."));
        }
        findings.weakest()
                .filter(weakest -> weakest != Reliability.OFFICIAL)
                .ifPresent(weakest -> lines.add(Line.of(
                        Span.plain("The weakest source that this rests on is "),
                        new Span(weakest.word(), Span.Style.CAUTION),
                        Span.plain("."))));
        return lines;
    }

    private String missingTitle() {
        return decision.outcome() == Outcome.INDETERMINATE ? "What must be known" : "What would help";
    }

    private Line missing(MissingFact fact) {
        List<Line> under = fact.neededBy().isEmpty()
                ? List.of()
                : List.of(Line.of(Span.faint("Asked by " + Wording.listed(fact.neededBy(), "and"))));
        return Line.of(
                        Span.strong(wording.question(fact.path())),
                        Span.plain(" ("),
                        Span.id(fact.path()),
                        Span.plain(")"))
                .with(under);
    }

    private Line alternative(Alternative alternative) {
        return Line.of(
                Span.strong(wording.change(alternative.change())),
                Span.plain(": evaluated for the same request, "),
                new Span(Wording.loud(alternative.outcome()), Wording.style(alternative.outcome())),
                Span.plain(", named by "),
                Span.id(alternative.policy()));
    }

    private Line duty(Obligation duty) {
        Span.Style style = duty.state() == Obligation.State.OVERDUE ? Span.Style.BAD : Span.Style.CAUTION;
        String due = duty.due()
                .map(at -> (duty.state() == Obligation.State.OVERDUE ? ", was due before " : ", due before ")
                        + instants.both(at, findings.zone(duty.policy())))
                .orElse("");
        return Line.of(
                Span.plain(duty.text() + " "),
                new Span("[" + duty.state().word().replace('-', ' ') + due + "]", style),
                Span.plain(" "),
                Span.id(duty.policy()));
    }

    private Line announced(Announcement announcement) {
        String from = announcement
                .from()
                .map(at -> ", from " + instants.both(at, findings.zone(announcement.policy())))
                .orElse("");
        return Line.of(Span.id(announcement.policy()), Span.plain(": " + announcement.text() + from));
    }

    private static Line setAside(SetAside aside) {
        return Line.of(Span.id(aside.policy()), Span.plain(" is set aside by "), Span.id(aside.by()));
    }

    private static Line nearMiss(NearMiss miss) {
        return Line.of(
                        Span.id(miss.policy()),
                        Span.plain(" asks for "),
                        Span.strong(miss.expected()),
                        Span.plain(", and met "),
                        Span.strong(miss.actual()))
                .with(List.of(Line.of(Span.faint("Condition: " + miss.condition()))));
    }

    private List<Line> validity() {
        Optional<String> zone = findings.zone();
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder("All of this holds ");
        if (!decision.validity().begins() && !decision.validity().ends()) {
            text.append("at all times");
        } else if (decision.validity().begins()) {
            text.append("from ").append(instants.both(decision.validity().from(), zone));
        }
        if (decision.validity().ends()) {
            text.append(decision.validity().begins() ? " " : "")
                    .append("until just before ")
                    .append(instants.both(decision.validity().until(), zone));
        }
        lines.add(Line.of(text.append('.').toString()));
        decision.nextChange().ifPresent(change -> lines.add(nextChange(change, zone)));
        return lines;
    }

    private Line nextChange(NextChange change, Optional<String> zone) {
        return Line.of(
                        Span.plain("Then, on " + instants.both(change.at(), zone)
                                + (change.outcome() == decision.outcome()
                                        ? ", something of it changes, and it stays "
                                        : ", it becomes ")),
                        new Span(Wording.loud(change.outcome()), Wording.style(change.outcome())),
                        Span.plain("."))
                .with(change.causes().stream().map(Line::of).toList());
    }

    private Line identity() {
        Identity made = decision.identity();
        String hash = made.hash().length() > 12 ? made.hash().substring(0, 12) : made.hash();
        return Line.of(Span.faint("pack " + made.pack() + " " + made.version() + " (" + hash + "), Edict "
                + made.engine() + ", time zones " + made.tzdb()));
    }
}
