package dev.edict.engine.compile;

import dev.edict.engine.timed.Timed;
import dev.edict.model.Area;
import dev.edict.model.Catalogue;
import dev.edict.model.WithdrawnCode;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of places: which codes there are, which are other spellings, which were withdrawn when, and what lies in what. A code covers its subdivisions and areas, never
 * a territory with a country code of its own.
 */
public final class Gazetteer {
    private final Catalogue catalogue;
    private final TimeZones zones;

    Gazetteer(Catalogue catalogue, TimeZones zones) {
        this.catalogue = catalogue;
        this.zones = zones;
    }

    /** Returns whether a code or an area's id is known, as it is or as another spelling. */
    public boolean knows(String code) {
        String place = spelling(code);
        return catalogue.areas().containsKey(place)
                || catalogue.places().containsKey(place)
                || catalogue.withdrawn().containsKey(place)
                || isSubdivisionOfUnlisted(place);
    }

    // Subdivisions are listed for some countries only; of the others, any well-formed code is taken at its word.
    private boolean isSubdivisionOfUnlisted(String code) {
        int hyphen = code.indexOf('-');
        if (hyphen != 2 || !code.substring(3).matches("[A-Z0-9]{1,3}")) {
            return false;
        }
        String country = code.substring(0, hyphen);
        return catalogue.places().containsKey(country)
                && catalogue.places().keySet().stream().noneMatch(place -> place.startsWith(country + "-"));
    }

    /** Returns the code that a code is another spelling of, or the code itself. */
    public String spelling(String code) {
        String alias = catalogue.aliases().get(code);
        return alias == null ? code : alias;
    }

    /**
     * Returns the places that a code means over time: one as a rule; several where it was withdrawn in favour of several; none where it meant
     * nothing.
     */
    public Timed<Set<String>> meaning(String code) {
        String place = spelling(code);
        List<WithdrawnCode> uses = catalogue.withdrawn().get(place);
        if (uses == null) {
            return Timed.always(knows(place) ? Set.of(place) : Set.of());
        }
        boolean current = catalogue.places().containsKey(place);
        Timed<Set<String>> meaning = Timed.always(current ? Set.of(place) : Set.of());
        for (WithdrawnCode use : uses) {
            Instant from = use.from().map(when -> zones.startOf(when, "UTC")).orElse(Instant.MIN);
            Instant until = use.until().map(end -> zones.endOf(end, "UTC")).orElse(Instant.MAX);
            Optional<Period> period = Period.between(from, until);
            if (period.isPresent()) {
                meaning = meaning.overlaid(period.get(), new TreeSet<>(use.successors()));
            }
        }
        return meaning;
    }

    /** Returns the codes that mean something else from an instant on, in alphabetical order. */
    public List<String> turningAt(Instant instant) {
        return catalogue.withdrawn().keySet().stream()
                .filter(code -> meaning(code).changes().contains(instant))
                .sorted()
                .toList();
    }

    /** Returns whether one place is another or covers it. */
    public boolean covers(String outer, String inner) {
        String container = spelling(outer);
        Optional<String> place = Optional.of(spelling(inner));
        while (place.isPresent()) {
            if (place.get().equals(container)) {
                return true;
            }
            place = parent(place.get());
        }
        return false;
    }

    /** Returns the place next above one: of an area what it lies in, of a subdivision its country, of a country nothing. */
    public Optional<String> parent(String place) {
        Area area = catalogue.areas().get(place);
        if (area != null) {
            return Optional.of(spelling(area.within()));
        }
        int hyphen = place.indexOf('-');
        return hyphen == 2 ? Optional.of(place.substring(0, hyphen)) : Optional.empty();
    }

    /** Returns what is finer than a place: {@code subdivision} for a country, else {@code area}. */
    public String finerLevel(String place) {
        return parent(place).isEmpty() ? "subdivision" : "area";
    }

    /** Returns the name of a place, or its code if it has none. */
    public String name(String code) {
        String place = spelling(code);
        Area area = catalogue.areas().get(place);
        if (area != null) {
            return area.name().orElse(place);
        }
        Map<String, dev.edict.model.Place> places = catalogue.places();
        return places.containsKey(place) ? places.get(place).name() : place;
    }
}
