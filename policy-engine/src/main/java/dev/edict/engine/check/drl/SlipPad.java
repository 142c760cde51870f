package dev.edict.engine.check.drl;

import java.util.ArrayList;
import java.util.List;

/** Collects the slips of one rule: each replaces one stretch of the file's text, and all else stays as its author wrote it. */
final class SlipPad {
    private static final int LONGEST = 60;

    private final RuleText text;
    private final String rule;
    private final List<RuleSlip> slips = new ArrayList<>();

    SlipPad(RuleText text, String rule) {
        this.text = text;
        this.rule = rule;
    }

    List<RuleSlip> slips() {
        return slips;
    }

    /** Adds a slip that writes something else from an offset to another. */
    void replace(String change, int from, int to, String instead) {
        replace(change, from, from, to, instead);
    }

    private void replace(String change, int at, int from, int to, String instead) {
        String whole = text.text();
        slips.add(new RuleSlip(
                rule,
                change,
                text.origin(at),
                new RuleSource(text.file(), whole.substring(0, from) + instead + whole.substring(to))));
    }

    /** Adds a slip that writes another word or sign. */
    void replace(Token token, String instead) {
        replace("`" + instead + "` for `" + token.text() + "`", token.start(), token.end(), instead);
    }

    /** Adds a slip that leaves out what is named, and with it what joins it to the rest, such as a comma. */
    void leaveOut(String named, Token at, int from, int to) {
        replace("without " + named, at.start(), from, to, " ");
    }

    /** Adds a slip that leaves out what stands from one token to another, and with it what joins it to the rest. */
    void leaveOut(Token first, Token last, int from, int to) {
        leaveOut(quoted(first, last), first, from, to);
    }

    /** Returns what stands from one token to another on one line, in quotes, and shortened if it is long. */
    String quoted(Token first, Token last) {
        String line = text.text().substring(first.start(), last.end()).replaceAll("\\s+", " ");
        return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST - 1).stripTrailing() + "…" : line) + "`";
    }
}
