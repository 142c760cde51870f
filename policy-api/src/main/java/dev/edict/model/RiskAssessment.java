package dev.edict.model;

import dev.edict.version.VersionRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A level of risk that somebody gives to a tool or to some of its versions.
 *
 * @param tool the id of the tool
 * @param versions the versions it speaks of; nothing if it speaks of all
 * @param level the level stated; with factors, the high-water mark over them if none is stated; with a score, the level of its band, and
 *     {@link RiskLevel#UNKNOWN} for a score that stands for none
 * @param factors the named factors it was computed from
 * @param cvss the CVSS score that it was given as
 * @param issuer the id of the organization whose word it is
 * @param label the issuer's own words
 * @param time when it holds
 * @param origin where it was written
 */
public record RiskAssessment(
        String tool,
        Optional<VersionRange> versions,
        RiskLevel level,
        Map<String, RiskLevel> factors,
        Optional<String> cvss,
        String issuer,
        Optional<String> label,
        FactTime time,
        Origin origin) {
    /**
     * Copies the factors.
     *
     * @throws IllegalArgumentException if the score is none
     */
    public RiskAssessment {
        factors = Copies.of(factors);
        cvss.ifPresent(CvssBand::of);
    }

    /** Returns whether it says that there is no harm at all, which only a score can say: less than every level. */
    public boolean isHarmless() {
        return cvss.filter(score -> CvssBand.of(score) == CvssBand.NONE).isPresent();
    }

    /**
     * Returns whether the risk is at least a level: by the level stated if there is one, else by the high-water mark over the factors, of
     * which one that is high enough suffices, whatever the unknown ones are.
     *
     * @throws IllegalArgumentException if the bound is {@link RiskLevel#UNKNOWN}
     */
    public Truth atLeast(RiskLevel bound) {
        Truth reached = level.isKnown() || factors.isEmpty()
                ? level.atLeast(bound)
                : RiskLevel.highWaterMark(factors.values()).atLeast(bound);
        return isHarmless() ? Truth.NO : reached;
    }

    /**
     * Returns the level in words, with what is known of it if it is not, and with the score or the factors that decided it:
     * {@code unknown, at least high, by autonomy}.
     */
    public String levelText() {
        if (cvss.isPresent()) {
            return (isHarmless() ? "none" : level.word()) + ", by CVSS " + cvss.get();
        }
        if (factors.isEmpty()) {
            return level.word();
        }
        HighWaterMark mark = RiskLevel.highWaterMark(factors.values());
        if (!mark.reached().isKnown() || (level.isKnown() && level != mark.level())) {
            return level.word();
        }
        String decided = factors.entrySet().stream()
                .filter(factor -> factor.getValue() == mark.reached())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
        return mark + ", by " + decided;
    }
}
