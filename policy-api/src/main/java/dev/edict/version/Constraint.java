package dev.edict.version;

/** One part of a version range: how versions relate to one version. */
record Constraint(Comparator comparator, Version version) {
    /** The comparators of {@code vers}, longest sign first. */
    enum Comparator {
        NOT_EQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<"),
        EQUAL("");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean isLower() {
            return this == AT_LEAST || this == MORE;
        }

        boolean isUpper() {
            return this == AT_MOST || this == LESS;
        }

        static Comparator leading(String text) {
            for (Comparator comparator : values()) {
                if (text.startsWith(comparator.sign)) {
                    return comparator;
                }
            }
            throw new AssertionError("every text starts with the empty sign");
        }
    }

    /** Returns the place where the versions that the constraint speaks of begin or end. */
    Cut cut() {
        return switch (comparator) {
            case AT_LEAST, LESS, NOT_EQUAL, EQUAL -> Cut.before(version);
            case MORE, AT_MOST -> Cut.after(version);
        };
    }

    /** Returns the constraint as {@code vers} writes it; what {@code vers} has a use for is percent-encoded. */
    @Override
    public String toString() {
        return comparator.sign() + PercentCoding.encode(version.toString(), Constraint::isPlain);
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F && "<>=!*|%".indexOf(c) < 0;
    }
}
