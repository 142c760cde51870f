package dev.edict.engine.check;

import dev.edict.engine.yaml.Place;
import dev.edict.time.Ending;
import dev.edict.time.When;
import java.util.List;
import java.util.Optional;

/**
 * The dates of one statement, to be checked once its zone is known.
 *
 * @param zone where the zone comes from
 * @param moments every moment that is written, with its place
 * @param begin when it begins
 * @param end when it ends
 * @param place where the statement's time stands
 */
record TimeNote(ZoneOf zone, List<Moment> moments, Optional<When> begin, Optional<Ending> end, Place place) {
    /** Copies the moments. */
    TimeNote {
        moments = List.copyOf(moments);
    }

    /** Returns whether a moment of it needs a zone. */
    boolean isDated() {
        return moments.stream().anyMatch(moment -> !moment.isCalendarDay() && !(moment.when() instanceof When.Exact));
    }

    /**
     * A moment as it is written.
     *
     * @param when the moment
     * @param isCalendarDay whether it is a day of publication, which needs no zone
     * @param place where it stands
     */
    record Moment(When when, boolean isCalendarDay, Place place) {}
}
