package dev.edict;

import dev.edict.model.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A smallest change that would free a request from a denial. It was evaluated.
 *
 * @param lever what it changes
 * @param text the change in words
 * @param changes the fields to change, with their new values; a version may be a stretch of versions between which no range of the pack
 *     tells, such as {@code <2.0.0} or {@code >1.5|<2.0}, of which one was evaluated
 * @param at the instant to wait for
 * @param exceptions the ids of the policies that would have to be set aside
 * @param outcome the outcome after the change: permit or not applicable
 */
public record Suggestion(
        Lever lever,
        String text,
        Map<String, String> changes,
        Optional<Instant> at,
        List<String> exceptions,
        Outcome outcome) {
    /** Copies its collections. */
    public Suggestion {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
        exceptions = List.copyOf(exceptions);
    }
}
