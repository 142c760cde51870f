package dev.edict.model;

/** What sort of organization it is. */
public enum OrganizationKind implements Word {
    /** A company; what an organization is if nothing is said. */
    COMPANY,
    /** A body of a state that uses tools as others do. */
    PUBLIC_BODY,
    /** A body that makes rules for others. */
    AUTHORITY,
    /** A natural person, who has no headquarters. */
    PERSON;

    /**
     * Returns the constant that a word of a pack names.
     *
     * @throws IllegalArgumentException if no constant has that word
     */
    public static OrganizationKind of(String word) {
        return Word.of(OrganizationKind.class, word);
    }

    @Override
    public String toString() {
        return word();
    }
}
