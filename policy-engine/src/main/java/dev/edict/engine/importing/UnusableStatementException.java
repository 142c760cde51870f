package dev.edict.engine.importing;

/** Says in words why a statement cannot be used. It never leaves the package. */
final class UnusableStatementException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    UnusableStatementException(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
