package dev.edict.engine.render;

import dev.edict.Decision;

/**
 * A decision as JSON: the answer and all that explains it. The canonical text is the same for equal decisions on any machine and reads back into an equal decision. Keys are
 * kebab-case words; what says nothing is left out; percentages, periods and instants are texts, so that nothing is rounded.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class DecisionJson {
    private static final JsonForm<WrittenDecision> FORM =
            new JsonForm<>(WrittenDecision.class, WrittenDecision.NAME, true);

    private DecisionJson() {}

    /** Returns the canonical text (RFC 8785): sorted keys, no blanks, one line without a line break. */
    public static String write(Decision decision) {
        return FORM.canonical(WrittenDecision.of(decision));
    }

    /** Returns a text for people: the same, indented, with keys in the order in which they explain. A line break ends it. */
    public static String pretty(Decision decision) {
        return FORM.pretty(WrittenDecision.of(decision));
    }

    /**
     * Reads a decision from either form.
     *
     * @throws IllegalArgumentException if the text is no JSON or no decision; the message begins with line and column
     */
    public static Decision read(String text) {
        return FORM.read(text).decision();
    }

    /** Returns the JSON Schema (draft 2020-12) of what {@link #write} writes; it also stands in {@code dev/edict/schema/decision.schema.json}. */
    public static String schema() {
        return FORM.schema();
    }
}
