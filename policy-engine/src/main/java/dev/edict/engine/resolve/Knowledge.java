package dev.edict.engine.resolve;

import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.timed.Timed;
import dev.edict.model.ToolTest;
import dev.edict.time.KnownAt;
import java.util.function.Function;

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
    private final Memory<Uses.Named, Uses> uses;
    private final Memory<Asked<Uses.Named>, Timed<Answer>> used;

    /** Opens a catalogue. */
    public Knowledge(CompiledCatalogue catalogue, KnownAt knownAt) {
        this.catalogue = catalogue;
        this.knownAt = knownAt;
        uses = Memory.of(knownAt);
        used = Memory.of(knownAt);
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

    /** Returns what is used with a tool that is pointed at a model. */
    Uses uses(Uses.Named named) {
        return isKnown(named) ? uses.get(named, absent -> new Uses(absent, catalogue)) : new Uses(named, catalogue);
    }

    /** Returns whether what is used passes a test that depends on nothing else of the request. */
    Timed<Answer> passes(ToolTest test, Uses of, Function<ToolTest, Timed<Answer>> evaluate) {
        return isKnown(of.named())
                ? used.get(new Asked<>(test, of.named(), ""), same -> evaluate.apply(test))
                : evaluate.apply(test);
    }

    // What strangers make up is not worth remembering.
    private boolean isKnown(Uses.Named named) {
        return named.tool().isPresent()
                && catalogue.tool(named.tool().get()).isPresent()
                && (named.model().isEmpty()
                        || catalogue.tool(named.model().get()).isPresent());
    }
}
