package dev.edict.version;

/** A range of versions in the text form of {@code vers}. */
public record VersionRange(String text) {
    /** Reads the text form. */
    public static VersionRange parse(String text) {
        return new VersionRange(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
