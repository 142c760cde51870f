package dev.edict;

/** How much an {@link Issue} matters. */
public enum Severity {
    /** The pack cannot be used until it is mended. */
    ERROR,
    /** The pack can be used, but most likely does not say what its author means. */
    WARNING,
    /** The pack can be used; this is worth knowing. */
    INFO;

    /** Returns the word that texts use: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}
