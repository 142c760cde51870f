package dev.edict.engine.explain;

import dev.edict.model.Status;
import dev.edict.model.Timing;
import java.util.ArrayList;
import java.util.List;

/** Says in words when a policy is in force. */
final class TimeWords {
    private TimeWords() {}

    /** Says where a policy stands. */
    static String of(Status status) {
        return switch (status) {
            case IN_FORCE -> "in force";
            case NOT_ENFORCED -> "not enforced";
            case UNKNOWN -> "nobody can say";
            case ANNOUNCED, GRACE, SUSPENDED, ENJOINED, REPEALED, EXPIRED -> status.word();
        };
    }

    static String of(Timing timing) {
        List<String> words = new ArrayList<>();
        timing.known().ifPresent(known -> words.add("known " + known));
        timing.from().ifPresent(from -> words.add(from.isExact() ? "from " + from : from.toString()));
        timing.until().ifPresent(until -> words.add(until.toString()));
        timing.zone().ifPresent(zone -> words.add("in " + (zone.isActors() ? "the zone of the actor" : zone.id())));
        return words.isEmpty() ? "always" : String.join(" ", words);
    }
}
