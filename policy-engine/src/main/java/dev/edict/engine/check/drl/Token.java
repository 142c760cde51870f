package dev.edict.engine.check.drl;

/**
 * One word, text, number or sign of a rule file.
 *
 * @param kind what it is
 * @param text how it is written
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        /** A text or a comment without an end. */
        BROKEN
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    boolean isVariable() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    /** Returns what a text says between its quotes. */
    String value() {
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char each = text.charAt(i);
            if (each == '\\' && i + 2 < text.length()) {
                i++;
                each = switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> text.charAt(i);
                };
            }
            value.append(each);
        }
        return value.toString();
    }
}
