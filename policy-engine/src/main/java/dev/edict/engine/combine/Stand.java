package dev.edict.engine.combine;

import dev.edict.model.Effect;
import dev.edict.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a policy stands at one instant, and so what it does.
 *
 * @param status its status; nothing if it is not published yet
 * @param effects what it does; several where nobody can say; nothing in the set is silence
 * @param missing what would settle it
 */
record Stand(Optional<Status> status, Set<Optional<Effect>> effects, List<String> missing) {
    /** Not published yet, and not in force. */
    static final Stand UNPUBLISHED = new Stand(Optional.empty(), Set.of(Optional.empty()), List.of());

    /** Ended by its own text. */
    static final Stand EXPIRED = silent(Status.EXPIRED);

    static Stand silent(Status status) {
        return new Stand(Optional.of(status), Set.of(Optional.empty()), List.of());
    }

    static Stand of(Status status, Effect effect) {
        return new Stand(Optional.of(status), Set.of(Optional.of(effect)), List.of());
    }

    boolean isSilent() {
        return effects.size() == 1 && effects.contains(Optional.<Effect>empty());
    }
}
