package dev.edict.oracle;

/** The oracle has no opinion on this. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
        super(what);
    }
}
