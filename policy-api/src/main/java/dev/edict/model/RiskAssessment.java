package dev.edict.model;

import dev.edict.version.VersionRange;
import java.util.Map;
import java.util.Optional;

/**
 * A level of risk that somebody gives to a tool or to some of its versions.
 *
 * @param tool the id of the tool
 * @param versions the versions it speaks of; nothing if it speaks of all
 * @param level the level stated; with factors, the high-water mark over them if none is stated
 * @param factors the named factors it was computed from
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
        String issuer,
        Optional<String> label,
        FactTime time,
        Origin origin) {
    /** Copies the factors. */
    public RiskAssessment {
        factors = Copies.of(factors);
    }

    /**
     * Returns whether the risk is at least a level: by the level stated if there is one, else by the high-water mark over the factors, of
     * which one that is high enough suffices, whatever the unknown ones are.
     *
     * @throws IllegalArgumentException if the bound is {@link RiskLevel#UNKNOWN}
     */
    public Truth atLeast(RiskLevel bound) {
        return level.isKnown() || factors.isEmpty()
                ? level.atLeast(bound)
                : RiskLevel.highWaterMark(factors.values()).atLeast(bound);
    }

    /** Returns the level in words, with what is known of it if it is not: {@code unknown, at least high}. */
    public String levelText() {
        return level.isKnown() || factors.isEmpty()
                ? level.word()
                : RiskLevel.highWaterMark(factors.values()).toString();
    }
}
