package dev.edict.engine.check;

import dev.edict.model.Organization;
import dev.edict.model.Source;
import java.util.Optional;

/**
 * Where a statement takes the zone of its dates from: its own, else its issuer's, else its source's.
 *
 * @param stated the zone it states itself, or that of the list it stands in
 * @param issuer the id of its issuer, for policies
 * @param source the id of its source, for facts
 */
record ZoneOf(Optional<String> stated, Optional<String> issuer, Optional<String> source) {
    static ZoneOf fact(Optional<String> stated, Optional<String> source) {
        return new ZoneOf(stated, Optional.empty(), source);
    }

    static ZoneOf policy(Optional<String> stated, String issuer) {
        return new ZoneOf(stated, Optional.of(issuer), Optional.empty());
    }

    /** Returns whether the dates follow the clock of whoever uses the tool. */
    boolean isActors() {
        return stated.filter("actor"::equals).isPresent();
    }

    /** Returns the zone; empty if it is the actor's, or if the issuer has none. */
    Optional<String> in(Library library) {
        if (isActors()) {
            return Optional.empty();
        }
        if (stated.isPresent()) {
            return stated;
        }
        if (issuer.isPresent()) {
            return issuer.flatMap(library::organization).flatMap(Organization::zone);
        }
        return Optional.of(source.flatMap(library::source).flatMap(Source::zone).orElse("UTC"));
    }
}
