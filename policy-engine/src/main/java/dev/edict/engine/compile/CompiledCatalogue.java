package dev.edict.engine.compile;

import dev.edict.model.Arrangement;
import dev.edict.model.Catalogue;
import dev.edict.model.Dated;
import dev.edict.model.Group;
import dev.edict.model.GroupKind;
import dev.edict.model.Holding;
import dev.edict.model.Organization;
import dev.edict.model.Regime;
import dev.edict.model.RiskAssessment;
import dev.edict.model.Source;
import dev.edict.model.Tool;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalogue with its dates as instants and its entries where the resolver looks for them. Immutable but for what it remembers; safe to share between threads. */
public final class CompiledCatalogue {
    private final Catalogue catalogue;
    private final TimeZones zones;
    private final Map<String, OrganizationFacts> organizations = new HashMap<>();
    private final Map<String, ToolFacts> tools = new HashMap<>();
    private final Map<String, GroupFacts> groups = new HashMap<>();
    private final Map<String, List<Stated<Holding>>> holdingsByOwned = new HashMap<>();
    private final Map<String, List<Stated<Holding>>> holdingsByOwner = new HashMap<>();
    private final Map<String, List<Stated<Holding>>> holdingsById = new HashMap<>();
    private final Map<String, List<Stated<Arrangement>>> arrangements = new HashMap<>();
    private final Map<String, List<Stated<RiskAssessment>>> risks = new HashMap<>();
    private final Map<String, RegimeFacts> regimes = new HashMap<>();
    private final Gazetteer gazetteer;
    private volatile @Nullable Map<Instant, List<DatedFact>> changes;

    private CompiledCatalogue(Catalogue catalogue, TimeZones zones) {
        this.catalogue = catalogue;
        this.zones = zones;
        Moments moments = new Moments(zones, catalogue.sources());
        catalogue.organizations().forEach((id, organization) -> organizations.put(id, facts(organization, moments)));
        catalogue.tools().forEach((id, tool) -> tools.put(id, facts(tool, moments)));
        catalogue.regimes().forEach((id, regime) -> regimes.put(id, facts(regime, moments)));
        for (Holding holding : catalogue.holdings()) {
            Stated<Holding> stated = moments.stated(holding, holding.time(), Optional.empty());
            add(holdingsByOwned, holding.owned(), stated);
            add(holdingsByOwner, holding.owner(), stated);
            holding.id().ifPresent(id -> add(holdingsById, id, stated));
        }
        for (Arrangement arrangement : catalogue.arrangements()) {
            Stated<Arrangement> stated = moments.stated(arrangement, arrangement.time(), Optional.empty());
            arrangement.parties().forEach(party -> add(arrangements, party, stated));
        }
        for (RiskAssessment risk : catalogue.risks()) {
            add(risks, risk.tool(), moments.stated(risk, risk.time(), Optional.empty()));
        }
        gazetteer = new Gazetteer(catalogue, zones);
        catalogue.groups().forEach((id, group) -> groups.put(id, facts(group, moments)));
    }

    private static <V> void add(Map<String, List<Stated<V>>> lists, String key, Stated<V> value) {
        lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    /**
     * Returns a catalogue's facts.
     *
     * @throws java.time.DateTimeException if a date does not exist in its zone
     */
    public static CompiledCatalogue of(Catalogue catalogue, TimeZones zones) {
        return new CompiledCatalogue(catalogue, zones);
    }

    private static OrganizationFacts facts(Organization organization, Moments moments) {
        return new OrganizationFacts(
                organization,
                statements(organization.headquarters(), moments),
                statements(organization.incorporated(), moments));
    }

    private static ToolFacts facts(Tool tool, Moments moments) {
        return new ToolFacts(tool, statements(tool.vendor(), moments));
    }

    private static List<Stated<String>> statements(List<Dated<String>> values, Moments moments) {
        return values.stream()
                .map(dated -> moments.stated(dated.value(), dated.time(), Optional.empty()))
                .toList();
    }

    private GroupFacts facts(Group group, Moments moments) {
        Map<String, List<Stated<String>>> members = new LinkedHashMap<>();
        Set<String> nested = new LinkedHashSet<>();
        Set<String> finer = new LinkedHashSet<>();
        for (Group.Member member : group.members().orElse(List.of())) {
            boolean isGroup = catalogue.groups().containsKey(member.id());
            String id = isGroup || group.of() != GroupKind.PLACES ? member.id() : gazetteer.spelling(member.id());
            add(members, id, moments.stated(id, member.time(), group.time().zone()));
            if (isGroup) {
                nested.add(id);
            } else if (group.of() == GroupKind.PLACES && gazetteer.parent(id).isPresent()) {
                finer.add(id);
            }
        }
        return new GroupFacts(
                group, moments.stated(group.id(), group.time(), Optional.empty()), members, nested, finer);
    }

    private static RegimeFacts facts(Regime regime, Moments moments) {
        return new RegimeFacts(
                regime,
                regime.versions().stream()
                        .map(version ->
                                moments.stated(version.terms().over(regime.terms()), version.time(), regime.zone()))
                        .toList());
    }

    /** Returns the catalogue as its authors wrote it. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the rules by which its dates became instants. */
    public TimeZones zones() {
        return zones;
    }

    /** Returns what is known of places. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Returns an organization. */
    public Optional<OrganizationFacts> organization(String id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** Returns a tool. */
    public Optional<ToolFacts> tool(String id) {
        return Optional.ofNullable(tools.get(id));
    }

    /** Returns a group. */
    public Optional<GroupFacts> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Returns a regime. */
    public Optional<RegimeFacts> regime(String id) {
        return Optional.ofNullable(regimes.get(id));
    }

    /** Returns a source. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(catalogue.sources().get(id));
    }

    /** Returns the statements about who holds an organization. */
    public List<Stated<Holding>> holdingsIn(String owned) {
        return holdingsByOwned.getOrDefault(owned, List.of());
    }

    /** Returns the statements about what an organization holds. */
    public List<Stated<Holding>> holdingsOf(String owner) {
        return holdingsByOwner.getOrDefault(owner, List.of());
    }

    /** Returns the statements about the holding with an id, whoever they say holds whom. */
    public List<Stated<Holding>> holdingsWith(String id) {
        return holdingsById.getOrDefault(id, List.of());
    }

    /** Returns the agreements that an organization is a party to. */
    public List<Stated<Arrangement>> arrangementsOf(String party) {
        return arrangements.getOrDefault(party, List.of());
    }

    /** Returns the assessments of a tool. */
    public List<Stated<RiskAssessment>> risksOf(String tool) {
        return risks.getOrDefault(tool, List.of());
    }

    /** Returns the facts that begin or end at an instant. */
    public List<DatedFact> factsChangingAt(Instant at) {
        Map<Instant, List<DatedFact>> known = changes;
        if (known == null) {
            known = new HashMap<>();
            for (DatedFact fact : DatedFact.of(this)) {
                for (Instant boundary :
                        Set.of(fact.period().from(), fact.period().until())) {
                    known.computeIfAbsent(boundary, absent -> new ArrayList<>()).add(fact);
                }
            }
            changes = known;
        }
        return known.getOrDefault(at, List.of());
    }

    /**
     * An organization and what is stated of it over time.
     *
     * @param organization the organization
     * @param headquarters statements about the place it is run from
     * @param incorporated statements about the place under whose law it is formed
     */
    public record OrganizationFacts(
            Organization organization, List<Stated<String>> headquarters, List<Stated<String>> incorporated) {
        /** Returns the organization's id. */
        public String id() {
            return organization.id();
        }
    }

    /**
     * A tool and what is stated of it over time.
     *
     * @param tool the tool
     * @param vendor statements about who sells it
     */
    public record ToolFacts(Tool tool, List<Stated<String>> vendor) {
        /** Returns the tool's id. */
        public String id() {
            return tool.id();
        }
    }

    /**
     * A group and what is stated of its members over time.
     *
     * @param group the group
     * @param list the statement that there is such a list
     * @param members the statements about each member
     * @param nested the members that are groups themselves
     * @param finer the members that lie in a country and are none
     */
    public record GroupFacts(
            Group group,
            Stated<String> list,
            Map<String, List<Stated<String>>> members,
            Set<String> nested,
            Set<String> finer) {}

    /**
     * A regime and what it says over time.
     *
     * @param regime the regime
     * @param versions its versions, with what they leave out taken from the regime
     */
    public record RegimeFacts(Regime regime, List<Stated<Regime.Terms>> versions) {}
}
