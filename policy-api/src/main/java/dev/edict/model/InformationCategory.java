package dev.edict.model;

/**
 * The security category of a type of information: the impact that a loss of each objective would have (FIPS 199, "Standards for Security
 * Categorization of Federal Information and Information Systems", February 2004, section 3). Immutable.
 *
 * @param confidentiality the impact of a disclosure; not applicable to what is public
 * @param integrity the impact of a wrong change
 * @param availability the impact of an outage
 */
public record InformationCategory(Impact confidentiality, Impact integrity, Impact availability) {
    /**
     * Checks that integrity and availability have an impact.
     *
     * @throws IllegalArgumentException if one of them is not applicable
     */
    public InformationCategory {
        if (integrity == Impact.NOT_APPLICABLE || availability == Impact.NOT_APPLICABLE) {
            throw new IllegalArgumentException("only confidentiality can be `not-applicable`, not `"
                    + (integrity == Impact.NOT_APPLICABLE ? "integrity" : "availability") + "`");
        }
    }

    /** Returns the category as FIPS 199 writes it. */
    @Override
    public String toString() {
        return SecurityCategorization.text(confidentiality, integrity, availability);
    }
}
