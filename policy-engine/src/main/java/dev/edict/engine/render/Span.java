package dev.edict.engine.render;

/** A run of characters of one style. Blanks at its ends are meant. */
record Span(String text, Style style) {
    enum Style {
        PLAIN,
        STRONG,
        ID,
        FAINT,
        GOOD,
        BAD,
        CAUTION,
        UNSURE
    }

    static Span plain(String text) {
        return new Span(text, Style.PLAIN);
    }

    static Span strong(String text) {
        return new Span(text, Style.STRONG);
    }

    static Span id(String text) {
        return new Span(text, Style.ID);
    }

    static Span faint(String text) {
        return new Span(text, Style.FAINT);
    }
}
