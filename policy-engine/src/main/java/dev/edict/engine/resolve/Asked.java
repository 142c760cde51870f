package dev.edict.engine.resolve;

/**
 * A test of a pack, asked of something: the test itself and not one that is equal to it, for comparing tests part by part costs more than asking them. Immutable.
 *
 * @param <S> what it is asked of
 */
final class Asked<S> {
    private final Object test;
    private final S subject;
    private final String path;

    Asked(Object test, S subject, String path) {
        this.test = test;
        this.subject = subject;
        this.path = path;
    }

    S subject() {
        return subject;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what the class is for
    public boolean equals(Object other) {
        return other instanceof Asked<?> asked
                && test == asked.test
                && subject.equals(asked.subject)
                && path.equals(asked.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(test) + subject.hashCode()) + path.hashCode();
    }
}
