package dev.edict.version;

/** Says that a text is no version of its scheme; the message holds the text. */
public final class VersionFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String value;

    VersionFormatException(String value, String message) {
        super(message);
        this.value = value;
    }

    /** Returns the text that is no version. */
    public String value() {
        return value;
    }
}
