package dev.edict.engine.report;

import dev.edict.CalendarEntry;
import dev.edict.Issue;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Coverage;
import dev.edict.engine.fixture.FixtureResults;
import dev.edict.engine.render.Names;
import dev.edict.model.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report tells, before it is set on a page.
 *
 * @param engine the pack
 * @param names what people call things
 * @param words what policies say in words
 * @param question what the matrix asks
 * @param matrix who may use what
 * @param day the day that the matrix shows first
 * @param calendar every date of the pack
 * @param days how instants are written
 * @param results what came of the fixtures
 * @param coverage what the fixtures look at
 * @param issues what is odd about the pack and its fixtures
 */
record ReportContent(
        PolicyEngine engine,
        Names names,
        PolicyWords words,
        Question question,
        Matrix matrix,
        LocalDate day,
        List<CalendarEntry> calendar,
        Days days,
        FixtureResults results,
        Coverage coverage,
        List<Issue> issues) {
    ReportContent {
        calendar = List.copyOf(calendar);
        issues = List.copyOf(issues);
    }

    /** Returns what stands in a cell: a letter, which tells outcomes apart without colour. */
    static String letter(Outcome outcome) {
        return switch (outcome) {
            case PERMIT -> "P";
            case DENY -> "D";
            case REVIEW -> "R";
            case NOT_APPLICABLE -> "\u00b7";
            case INDETERMINATE -> "?";
        };
    }

    /** Returns the outcome as a word that goes on a sentence: {@code denied}. */
    static String word(Outcome outcome) {
        return switch (outcome) {
            case PERMIT -> "permitted";
            case DENY -> "denied";
            case REVIEW -> "needs approval";
            case NOT_APPLICABLE -> "no policy speaks";
            case INDETERMINATE -> "facts are missing";
        };
    }

    /** Returns the id of the place on the page where a policy stands. */
    static String anchor(String policy) {
        return "policy-" + policy.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
