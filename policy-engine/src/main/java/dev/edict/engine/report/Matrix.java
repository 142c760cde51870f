package dev.edict.engine.report;

import dev.edict.Timeline;
import dev.edict.engine.PolicyEngine;
import dev.edict.model.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Who may use what at all times: a course of answers for each organization and tool.
 *
 * @param rows the organizations, and their courses in the order of the columns
 * @param columns the tools
 * @param silentOrganizations the organizations of which nothing is ever said
 * @param silentTools the tools of which nothing is ever said
 * @param leftOut how many pairs were not asked, for there are too many
 */
record Matrix(
        List<Row> rows, List<Column> columns, List<String> silentOrganizations, List<String> silentTools, int leftOut) {
    /**
     * A row of the matrix.
     *
     * @param organization the organization
     * @param courses for each column the answers over all time
     */
    record Row(Organization organization, List<List<Stretch>> courses) {}

    /** Asks for every organization and tool; the progress is told as how many pairs are done of how many. */
    static Matrix of(
            PolicyEngine engine,
            Question question,
            Selection selection,
            PolicyWords words,
            BiConsumer<Integer, Integer> progress) {
        List<Row> rows = new ArrayList<>();
        int all = selection.organizations().size() * selection.columns().size();
        for (Organization organization : selection.organizations()) {
            List<List<Stretch>> courses = new ArrayList<>();
            for (Column column : selection.columns()) {
                courses.add(course(engine.timeline(question.ask(organization, column)), words));
                progress.accept(rows.size() * selection.columns().size() + courses.size(), all);
            }
            rows.add(new Row(organization, courses));
        }
        return withoutSilence(rows, selection);
    }

    private static List<Stretch> course(Timeline timeline, PolicyWords words) {
        List<Stretch> course = new ArrayList<>();
        for (Timeline.Segment segment : timeline.segments()) {
            Stretch next = Stretch.of(segment.period().from(), segment.decision(), words);
            if (course.isEmpty() || !course.get(course.size() - 1).saysTheSameAs(next)) {
                course.add(next);
            }
        }
        return List.copyOf(course);
    }

    private static Matrix withoutSilence(List<Row> rows, Selection selection) {
        List<Row> speaking = rows.stream()
                .filter(row -> row.courses().stream().anyMatch(Matrix::speaks))
                .toList();
        List<Integer> kept = new ArrayList<>();
        List<String> silentTools = new ArrayList<>();
        for (int column = 0; column < selection.columns().size(); column++) {
            int index = column;
            if (speaking.stream().anyMatch(row -> speaks(row.courses().get(index)))) {
                kept.add(column);
            } else {
                silentTools.add(selection.columns().get(column).name());
            }
        }
        Set<Row> named = new HashSet<>(speaking);
        return new Matrix(
                speaking.stream()
                        .map(row -> new Row(
                                row.organization(),
                                kept.stream().map(row.courses()::get).toList()))
                        .toList(),
                kept.stream().map(selection.columns()::get).toList(),
                rows.stream()
                        .filter(row -> !named.contains(row))
                        .map(row -> row.organization().name())
                        .toList(),
                silentTools,
                selection.leftOut());
    }

    private static boolean speaks(List<Stretch> course) {
        return !course.stream().allMatch(Stretch::isSilent);
    }

    /** Returns every instant at which an answer changes. */
    SortedSet<Instant> changes() {
        SortedSet<Instant> changes = new TreeSet<>();
        rows.forEach(row -> row.courses()
                .forEach(course -> course.stream().skip(1).forEach(stretch -> changes.add(stretch.from()))));
        return changes;
    }

    /** Returns the stretch of a course that an instant lies in. */
    static Stretch at(List<Stretch> course, Instant instant) {
        Stretch found = course.get(0);
        for (Stretch stretch : course) {
            if (!stretch.from().isAfter(instant)) {
                found = stretch;
            }
        }
        return found;
    }
}
