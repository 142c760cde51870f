package dev.edict.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The band of a CVSS score, by which a vulnerability is called low or critical (FIRST, Common Vulnerability Scoring System, versions 3.1
 * and 4.0, "Qualitative Severity Rating Scale"). Both ends of a band belong to it; between two bands lies no score, since scores have one
 * decimal.
 */
public enum CvssBand implements Word {
    /** 0.0: no harm at all. */
    NONE("0.0"),
    /** From 0.1 to 3.9. */
    LOW("3.9"),
    /** From 4.0 to 6.9. */
    MEDIUM("6.9"),
    /** From 7.0 to 8.9. */
    HIGH("8.9"),
    /** From 9.0 to 10.0. */
    CRITICAL("10.0");

    private static final Pattern SCORE = Pattern.compile("[0-9](?:\\.[0-9])?|10(?:\\.0)?");

    private final BigDecimal highest;

    CvssBand(String highest) {
        this.highest = new BigDecimal(highest);
    }

    /**
     * Returns the band of a score as it is published: 0 to 10 with at most one decimal. A score with more decimals has not been rounded
     * yet, and which band it belongs to is not for the reader to say.
     *
     * @throws IllegalArgumentException if the text is no such score
     */
    public static CvssBand of(String score) {
        if (!SCORE.matcher(score).matches()) {
            throw new IllegalArgumentException(
                    "`" + score + "` is no CVSS score\nhelp: scores go from 0.0 to 10.0 and have one decimal");
        }
        BigDecimal value = new BigDecimal(score);
        for (CvssBand band : values()) {
            if (value.compareTo(band.highest) <= 0) {
                return band;
            }
        }
        throw new AssertionError("every score is in a band");
    }

    /** Returns the risk level that the band stands for; {@link #NONE} stands for none, as the lowest level is harm already. */
    public Optional<RiskLevel> riskLevel() {
        return switch (this) {
            case NONE -> Optional.empty();
            case LOW -> Optional.of(RiskLevel.LOW);
            case MEDIUM -> Optional.of(RiskLevel.MODERATE);
            case HIGH -> Optional.of(RiskLevel.HIGH);
            case CRITICAL -> Optional.of(RiskLevel.CRITICAL);
        };
    }
}
