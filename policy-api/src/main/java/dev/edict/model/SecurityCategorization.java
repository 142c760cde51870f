package dev.edict.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The security category of a system by FIPS 199: for each objective the highest impact over all types of information in the system, the
 * high-water mark. A system always has to protect at least itself, so that no objective is ever not applicable to it; management may set
 * an impact otherwise, and that is kept with its reason. Immutable and safe to share between threads.
 *
 * @param confidentiality the impact of a disclosure
 * @param integrity the impact of a wrong change
 * @param availability the impact of an outage
 * @param adjustments what was set by judgement and not by the high-water mark, in the order in which it was
 */
public record SecurityCategorization(
        Impact confidentiality, Impact integrity, Impact availability, List<Adjustment> adjustments) {
    /**
     * An impact that was set by judgement.
     *
     * @param objective the objective it was set for
     * @param from the impact before
     * @param to the impact from then on
     * @param reason whose judgement it was and why
     */
    public record Adjustment(SecurityObjective objective, Impact from, Impact to, String reason) {
        /**
         * Checks that a reason is given.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Adjustment {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("the impact on `" + objective.word() + "` cannot be set to `"
                        + to.word() + "` without a reason");
            }
        }
    }

    /**
     * Copies the adjustments and checks that every objective has an impact.
     *
     * @throws IllegalArgumentException if an impact is {@link Impact#NOT_APPLICABLE}
     */
    public SecurityCategorization {
        adjustments = List.copyOf(adjustments);
        if (confidentiality == Impact.NOT_APPLICABLE
                || integrity == Impact.NOT_APPLICABLE
                || availability == Impact.NOT_APPLICABLE) {
            throw new IllegalArgumentException("no objective is `not-applicable` to a system, as it is in `"
                    + text(confidentiality, integrity, availability) + "`\nhelp: the least is `low`");
        }
    }

    /**
     * Returns the category of a system that holds these types of information.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static SecurityCategorization ofSystem(Collection<InformationCategory> types) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a system without a type of information has no security category");
        }
        Impact confidentiality = Impact.LOW;
        Impact integrity = Impact.LOW;
        Impact availability = Impact.LOW;
        for (InformationCategory type : types) {
            confidentiality = confidentiality.max(type.confidentiality());
            integrity = integrity.max(type.integrity());
            availability = availability.max(type.availability());
        }
        return new SecurityCategorization(confidentiality, integrity, availability, List.of());
    }

    /** Returns the impact on an objective. */
    public Impact impact(SecurityObjective objective) {
        return switch (objective) {
            case CONFIDENTIALITY -> confidentiality;
            case INTEGRITY -> integrity;
            case AVAILABILITY -> availability;
        };
    }

    /**
     * Returns the category with one impact set by judgement, and the judgement added to the {@link #adjustments()}.
     *
     * @throws IllegalArgumentException if the impact is {@link Impact#NOT_APPLICABLE} or the reason is blank
     */
    public SecurityCategorization adjusted(SecurityObjective objective, Impact to, String reason) {
        List<Adjustment> all = new ArrayList<>(adjustments);
        all.add(new Adjustment(objective, impact(objective), to, reason));
        return new SecurityCategorization(
                objective == SecurityObjective.CONFIDENTIALITY ? to : confidentiality,
                objective == SecurityObjective.INTEGRITY ? to : integrity,
                objective == SecurityObjective.AVAILABILITY ? to : availability,
                all);
    }

    /** Returns the risk level of the system: its highest impact over the three objectives (FIPS 200, section 2). */
    public RiskLevel riskLevel() {
        return switch (confidentiality.max(integrity).max(availability)) {
            case NOT_APPLICABLE, LOW -> RiskLevel.LOW;
            case MODERATE -> RiskLevel.MODERATE;
            case HIGH -> RiskLevel.HIGH;
        };
    }

    /** Returns the category as FIPS 199 writes it, without the adjustments. */
    @Override
    public String toString() {
        return text(confidentiality, integrity, availability);
    }

    static String text(Impact confidentiality, Impact integrity, Impact availability) {
        return "{(confidentiality, " + confidentiality.word() + "), (integrity, " + integrity.word()
                + "), (availability, " + availability.word() + ")}";
    }
}
