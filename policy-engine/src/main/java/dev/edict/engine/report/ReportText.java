package dev.edict.engine.report;

import dev.edict.Issue;
import dev.edict.Severity;
import dev.edict.model.Outcome;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import java.time.Instant;

/** Sets a report in words alone: what the pack says by issuer, the answers of its day, and how well it is tested. */
final class ReportText {
    private final StringBuilder out = new StringBuilder();
    private final ReportContent content;

    private ReportText(ReportContent content) {
        this.content = content;
    }

    static String of(ReportContent content) {
        ReportText text = new ReportText(content);
        text.head();
        PolicySection.byIssuer(content).forEach((issuer, policies) -> {
            text.heading(content.names().organization(issuer));
            policies.forEach(text::policy);
        });
        text.answers();
        text.tests();
        return text.out.toString();
    }

    private void head() {
        Pack pack = content.engine().pack();
        line(PageHead.title(content));
        line(pack.id() + " " + pack.version() + ", "
                + content.engine().identity().hash());
        pack.asOf().ifPresent(asOf -> line("Facts as of " + asOf + "."));
        line("Silence means: " + ReportContent.word(pack.silence()) + ".");
    }

    private void heading(String title) {
        line("");
        line(title);
        line("-".repeat(Math.max(1, title.codePointCount(0, title.length()))));
    }

    private void policy(Policy policy) {
        line(policy.id() + " " + PolicyWords.verb(policy)
                + policy.title().map(title -> ": " + title).orElse(""));
        policy.because().ifPresent(because -> line("  " + because));
        content.words()
                .rows(policy, PolicySection.isRule(content, policy))
                .forEach(row -> line("  " + row.label() + ": " + row.text()));
    }

    private void answers() {
        heading("Who may use what on " + content.day());
        line(content.question().words());
        Instant at = Span.instant(content.day());
        for (Matrix.Row row : content.matrix().rows()) {
            for (int column = 0; column < row.courses().size(); column++) {
                Outcome outcome = Matrix.at(row.courses().get(column), at).outcome();
                if (outcome != Outcome.NOT_APPLICABLE) {
                    line(row.organization().name() + ", "
                            + content.matrix().columns().get(column).name() + ": " + ReportContent.word(outcome));
                }
            }
        }
    }

    private void tests() {
        heading("Tests");
        line(content.results().summary());
        line(content.coverage().text());
        long warnings = content.issues().stream()
                .map(Issue::severity)
                .filter(severity -> severity == Severity.WARNING)
                .count();
        line("warnings of the check: " + warnings);
    }

    private void line(String text) {
        // Nobody's words may steer a terminal.
        text.codePoints()
                .map(each -> each != '\n' && Character.isISOControl(each) ? 0xFFFD : each)
                .forEach(out::appendCodePoint);
        out.append('\n');
    }
}
