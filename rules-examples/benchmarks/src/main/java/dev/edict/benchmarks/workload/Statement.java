package dev.edict.benchmarks.workload;

import dev.edict.model.Outcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One policy of the workload. What is empty is not asked for; everything else must hold.
 *
 * @param id the policy
 * @param effect {@code DENY}, {@code REVIEW} or {@code PERMIT}
 * @param issuer who says it
 * @param organization who uses
 * @param home the country that the user is headquartered in, or owned from: half of it or more, at last
 * @param outside the region that the user is not headquartered in
 * @param place the country, subdivision or region in which it is used
 * @param tool what is used
 * @param vendor whose tool is used
 * @param action what is done
 * @param actor what the user is
 * @param device on what
 * @param from the first day
 * @param until the first day on which it holds no longer
 * @param zone where these days are days
 */
public record Statement(
        String id,
        Outcome effect,
        String issuer,
        Optional<String> organization,
        Optional<String> home,
        Optional<String> outside,
        Optional<String> place,
        Optional<String> tool,
        Optional<String> vendor,
        Optional<String> action,
        Optional<String> actor,
        Optional<String> device,
        LocalDate from,
        Optional<LocalDate> until,
        ZoneId zone) {

    /** Returns the first second in which the policy holds, since 1970. */
    public long fromSecond() {
        return second(from);
    }

    /** Returns the first second in which the policy holds no longer; the largest number if it never ends. */
    public long untilSecond() {
        return until.map(this::second).orElse(Long.MAX_VALUE);
    }

    private long second(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }
}
