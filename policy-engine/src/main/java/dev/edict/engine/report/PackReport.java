package dev.edict.engine.report;

import dev.edict.AccessRequest;
import dev.edict.CalendarEntry;
import dev.edict.Issue;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.check.PackCheck;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.fixture.Fixtures;
import dev.edict.engine.html.HtmlDocument;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.Names;
import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A pack as one page, for those who sign it off. Every answer on it is decided when it is written; the page needs no network and
 * decides nothing. Immutable and safe to share between threads; the same pack, fixtures and choices give the same page.
 */
public final class PackReport {
    private final Fixtures fixtures;
    private final List<PackSource> imports;
    private final AccessRequest circumstances;
    private final Optional<LocalDate> day;
    private final Set<String> organizations;
    private final Set<String> tools;

    private PackReport(
            Fixtures fixtures,
            List<PackSource> imports,
            AccessRequest circumstances,
            Optional<LocalDate> day,
            Set<String> organizations,
            Set<String> tools) {
        this.fixtures = fixtures;
        this.imports = imports;
        this.circumstances = circumstances;
        this.day = day;
        this.organizations = organizations;
        this.tools = tools;
    }

    /** Returns the report on a pack and its fixtures. */
    public static PackReport of(Fixtures fixtures) {
        return new PackReport(
                fixtures, List.of(), AccessRequest.builder().build(), Optional.empty(), Set.of(), Set.of());
    }

    /** Returns this report with the packs that its pack imports besides those that ship with Edict: lints look at them too. */
    public PackReport withImports(Collection<PackSource> packs) {
        return new PackReport(fixtures, List.copyOf(packs), circumstances, day, organizations, tools);
    }

    /**
     * Returns this report with other circumstances for its matrix, such as another actor, device or place; its organization, tool
     * and instant do not count. Without them the question is whether an employee may use the tool on a managed device where
     * the organization has its headquarters, with nobody between.
     */
    public PackReport asking(AccessRequest request) {
        return new PackReport(fixtures, imports, request.timeless(), day, organizations, tools);
    }

    /** Returns this report with another day for its matrix to begin with; without one it is the day the pack's facts were gathered. */
    public PackReport on(LocalDate first) {
        return new PackReport(fixtures, imports, circumstances, Optional.of(first), organizations, tools);
    }

    /** Returns this report with a matrix of some organizations alone; none means those of the pack's catalogue, 60 at the most. */
    public PackReport ofOrganizations(Collection<String> ids) {
        return new PackReport(fixtures, imports, circumstances, day, new LinkedHashSet<>(ids), tools);
    }

    /** Returns this report with a matrix of some tools alone; none means those of the pack's catalogue, 60 at the most. */
    public PackReport ofTools(Collection<String> ids) {
        return new PackReport(fixtures, imports, circumstances, day, organizations, new LinkedHashSet<>(ids));
    }

    /** Returns the page, a complete HTML document. */
    public String html() {
        return html(progress -> {});
    }

    /** Returns the page; how far the work has come is told in words as it goes on. */
    public String html(Consumer<String> progress) {
        ReportContent content = content(progress);
        return new HtmlDocument(
                        PageHead.title(content) + " \u2013 Edict",
                        ReportPage.body(content),
                        Optional.of(HtmlDocument.resource("page.js")))
                .text();
    }

    /** Returns the same in words alone, for a terminal or a mail. */
    public String text(Consumer<String> progress) {
        return ReportText.of(content(progress));
    }

    /** Returns the same as JSON, for other programs. */
    public String json(Consumer<String> progress) {
        return ReportJson.of(content(progress));
    }

    private ReportContent content(Consumer<String> progress) {
        PolicyEngine engine = fixtures.engine();
        Names names = Names.of(engine.catalogue());
        PolicyWords words = new PolicyWords(names, engine.catalogue().regimes());
        Question question = Question.of(engine, circumstances);
        Selection selection =
                Selection.of(engine, organizations, tools, circumstances.model().isPresent());
        Matrix matrix = Matrix.of(
                engine, question, selection, words, (done, all) -> progress.accept(done + " of " + all + " timelines"));
        progress.accept("the fixtures");
        List<CalendarEntry> calendar = engine.calendar(Instant.MIN, Instant.MAX);
        return new ReportContent(
                engine,
                names,
                words,
                question,
                matrix,
                day.orElseGet(() -> gathered(engine, matrix)),
                calendar,
                new Days(calendar),
                fixtures.run(),
                Coverage.of(fixtures),
                issues(engine));
    }

    private List<Issue> issues(PolicyEngine engine) {
        List<Issue> issues = new ArrayList<>(engine.warnings());
        issues.addAll(fixtures.issues());
        issues.addAll(PackCheck.lint(engine.source(), imports, engine.timeZones()));
        return issues.stream().distinct().sorted().toList();
    }

    /** Returns the day of the pack's facts; without one that of the last change, and without any change one that is as good as any other. */
    private static LocalDate gathered(PolicyEngine engine, Matrix matrix) {
        return engine.pack()
                .asOf()
                .map(PackReport::date)
                .orElseGet(() -> matrix.changes().isEmpty()
                        ? LocalDate.EPOCH
                        : matrix.changes()
                                .last()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .plusDays(1));
    }

    static LocalDate date(When when) {
        if (when instanceof When.Day day) {
            return day.date();
        }
        return when instanceof When.WallTime wall
                ? wall.time().toLocalDate()
                : ((When.Exact) when).instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
