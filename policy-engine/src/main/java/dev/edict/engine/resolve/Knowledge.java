package dev.edict.engine.resolve;

import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.time.KnownAt;

/**
 * A catalogue, as far as it was known by then, and what has been found out about it: who is on which list, where places lie, who passes which test, who owns whom. None of it depends on a request, so requests share
 * it. Safe to share between threads; what it remembers is bounded.
 */
public final class Knowledge {
    private final CompiledCatalogue catalogue;
    private final KnownAt knownAt;
    private final Memberships memberships;
    private final Places places;
    private final Parties parties;

    /** Opens a catalogue. */
    public Knowledge(CompiledCatalogue catalogue, KnownAt knownAt) {
        this.catalogue = catalogue;
        this.knownAt = knownAt;
        memberships = new Memberships(catalogue, knownAt);
        places = new Places(catalogue, knownAt);
        parties = new Parties(this);
    }

    /** Returns the catalogue. */
    public CompiledCatalogue catalogue() {
        return catalogue;
    }

    /** Returns what may be known. */
    public KnownAt knownAt() {
        return knownAt;
    }

    Memberships memberships() {
        return memberships;
    }

    Places places() {
        return places;
    }

    Parties parties() {
        return parties;
    }
}
