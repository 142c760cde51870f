package dev.edict.engine.check.drl;

import dev.edict.Issue;
import dev.edict.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** The text of one rule file, and the issues found in it. Belongs to one thread. */
final class RuleText {
    private final String file;
    private final String text;
    private final List<Issue> issues = new ArrayList<>();

    RuleText(RuleSource source) {
        this.file = source.file();
        this.text = source.text();
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    List<Issue> issues() {
        return issues;
    }

    boolean hasErrors() {
        return issues.stream().anyMatch(Issue::isError);
    }

    void error(Token at, String code, String message, String... help) {
        error(at.start(), code, message, help);
    }

    void error(int offset, String code, String message, String... help) {
        Origin origin = origin(offset);
        issues.add(Issue.error(code, file, origin.line(), origin.column(), message, help));
    }

    /** Returns the place of a character; lines and columns count from 1, columns in code points. */
    Origin origin(int offset) {
        int bounded = Math.max(0, Math.min(offset, text.length()));
        int line = 1;
        int start = 0;
        for (int i = 0; i < bounded; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Origin(file, line, text.codePointCount(start, bounded) + 1);
    }

    /** Returns the offset of a place as the parser counts: lines from 1, columns in characters from 0. */
    int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return Math.min(start + Math.max(column, 0), text.length());
    }
}
