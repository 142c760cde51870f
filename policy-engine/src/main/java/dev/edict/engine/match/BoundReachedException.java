package dev.edict.engine.match;

/** That rules took more than they may for one request. */
final class BoundReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BoundReachedException(String bound) {
        super(bound);
    }
}
