package dev.edict.model;

import java.util.List;
import java.util.Map;

/**
 * The facts of a pack: who and what there is.
 *
 * @param sources sources by id
 * @param organizations organizations by id
 * @param tools tools by id
 * @param holdings statements about holdings
 * @param arrangements agreements between holders
 * @param groups groups by id
 * @param areas areas by id
 * @param risks assessments of risk
 * @param regimes tests of ownership by id
 * @param places countries and subdivisions by code
 * @param aliases codes that are another spelling of a code
 * @param withdrawn withdrawn codes with their uses, the earliest first
 */
public record Catalogue(
        Map<String, Source> sources,
        Map<String, Organization> organizations,
        Map<String, Tool> tools,
        List<Holding> holdings,
        List<Arrangement> arrangements,
        Map<String, Group> groups,
        Map<String, Area> areas,
        List<RiskAssessment> risks,
        Map<String, Regime> regimes,
        Map<String, Place> places,
        Map<String, String> aliases,
        Map<String, List<WithdrawnCode>> withdrawn) {
    /** A catalogue without entries. */
    public static final Catalogue EMPTY = new Catalogue(
            Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(),
            Map.of(), Map.of());

    /** Copies its lists and maps. */
    public Catalogue {
        sources = Copies.of(sources);
        organizations = Copies.of(organizations);
        tools = Copies.of(tools);
        holdings = List.copyOf(holdings);
        arrangements = List.copyOf(arrangements);
        groups = Copies.of(groups);
        areas = Copies.of(areas);
        risks = List.copyOf(risks);
        regimes = Copies.of(regimes);
        places = Copies.of(places);
        aliases = Copies.of(aliases);
        withdrawn = Copies.of(withdrawn);
    }

    /** Returns whether there is nothing in it. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
