package dev.edict.engine.render;

import dev.edict.AccessRequest;

/**
 * A request as JSON: a question to an engine. The canonical text is the same for equal requests on any machine and reads back into an equal request. Keys are
 * kebab-case words; what says nothing is left out; percentages, periods and instants are texts, so that nothing is rounded.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class RequestJson {
    private static final JsonForm<AccessRequest> FORM = new JsonForm<>(AccessRequest.class, "request", false);

    private RequestJson() {}

    /** Returns the canonical text (RFC 8785): sorted keys, no blanks, one line without a line break. */
    public static String write(AccessRequest request) {
        return FORM.canonical(request);
    }

    /** Returns a text for people: the same, indented, with keys in the order in which they explain. A line break ends it. */
    public static String pretty(AccessRequest request) {
        return FORM.pretty(request);
    }

    /**
     * Reads a request from either form.
     *
     * @throws IllegalArgumentException if the text is no JSON or no request; the message begins with line and column
     */
    public static AccessRequest read(String text) {
        return FORM.read(text);
    }

    /** Returns the JSON Schema (draft 2020-12) of what {@link #write} writes; it also stands in {@code dev/edict/schema/request.schema.json}. */
    public static String schema() {
        return FORM.schema();
    }
}
