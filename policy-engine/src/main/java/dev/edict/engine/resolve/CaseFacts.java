package dev.edict.engine.resolve;

import dev.edict.engine.author.Attribute;
import dev.edict.engine.author.Component;
import dev.edict.engine.author.ComponentRole;
import dev.edict.engine.author.Counterparty;
import dev.edict.engine.author.Data;
import dev.edict.engine.author.Device;
import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Organization;
import dev.edict.engine.author.Owner;
import dev.edict.engine.author.Place;
import dev.edict.engine.author.Request;
import dev.edict.engine.author.Risk;
import dev.edict.engine.author.Tool;
import dev.edict.engine.author.Unknown;
import dev.edict.engine.author.Vendor;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.resolve.ownership.Stake;
import dev.edict.engine.timed.Timed;
import dev.edict.model.GroupKind;
import dev.edict.model.PercentageRange;
import dev.edict.model.PlaceTest;
import dev.edict.model.RiskAssessment;
import dev.edict.model.RiskLevel;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lays out what is known of a case as the facts that rule authors match: each in the period in which it holds. */
public final class CaseFacts {
    private final Inquiry inquiry;
    private final CompiledCatalogue catalogue;
    private final Tools tools;
    private final Set<String> groups;
    private final List<Object> facts = new ArrayList<>();
    private final Set<String> organizations = new LinkedHashSet<>();

    private CaseFacts(Inquiry inquiry, Set<String> groups) {
        this.inquiry = inquiry;
        this.groups = groups;
        catalogue = inquiry.catalogue();
        tools = new Tools(inquiry);
    }

    /**
     * Returns the facts of a case.
     *
     * @param inquiry the request
     * @param attributes the names of the attributes that the pack declares
     * @param groups the groups whose members rules ask for
     */
    public static List<Object> of(Inquiry inquiry, Set<String> attributes, Set<String> groups) {
        CaseFacts facts = new CaseFacts(inquiry, groups);
        facts.request();
        facts.attributes(attributes);
        facts.used();
        facts.parties();
        facts.place();
        facts.route();
        return List.copyOf(facts.facts);
    }

    private void request() {
        facts.add(new Request(
                word("organization"),
                word("actor"),
                inquiry.counterparties()
                        .map(all -> (Set<String>) new TreeSet<>(all.stream()
                                .map(dev.edict.Counterparty::organization)
                                .toList()))
                        .orElse(null),
                word("tool"),
                word("version"),
                word("model"),
                inquiry.operator().values().get(0).orElse(null),
                word("action"),
                word("place"),
                word("zone"),
                inquiry.route().orElse(null),
                word("device"),
                word("network"),
                word("credential"),
                inquiry.data().orElse(null),
                word("purpose")));
        inquiry.field("device")
                .ifPresentOrElse(kind -> facts.add(new Device(kind)), () -> unknown(Device.class, "device"));
        inquiry.data()
                .ifPresentOrElse(
                        words -> words.forEach(kind -> facts.add(new Data(kind))), () -> unknown(Data.class, "data"));
        inquiry.counterparties()
                .ifPresentOrElse(
                        all -> all.forEach(other -> facts.add(new Counterparty(
                                other.organization(), other.role().orElse(null)))),
                        () -> unknown(Counterparty.class, "counterparty"));
    }

    private @org.jspecify.annotations.Nullable String word(String path) {
        return inquiry.field(path).orElse(null);
    }

    private void unknown(Class<?> type, String path) {
        facts.add(new Unknown(type, path));
    }

    private void attributes(Set<String> declared) {
        Set<String> names = new TreeSet<>(declared);
        names.addAll(inquiry.request().attributes().keySet());
        for (String name : names) {
            facts.add(new Attribute(name, word("attributes." + name)));
        }
    }

    private void used() {
        boolean open = false;
        for (Uses.Part part : tools.everyPart()) {
            Optional<ToolFacts> tool = part.tool().flatMap(catalogue::tool);
            if (tool.isEmpty() || tool.get().tool().isSketch()) {
                unknown(part.isItself() ? Tool.class : Component.class, part.isItself() ? "tool" : "model");
            } else if (!part.choices().isEmpty()) {
                open = true;
            } else {
                part(part, tool.get());
            }
        }
        if (open) {
            unknown(Component.class, "model");
        }
    }

    private void part(Uses.Part part, ToolFacts tool) {
        String id = tool.tool().id();
        for (Timed.Step<Optional<String>> step : inquiry.parties().vendor(tool).steps()) {
            Instant from = step.period().from();
            Instant until = step.period().until();
            step.value().ifPresent(vendor -> {
                organizations.add(vendor);
                facts.add(new Vendor(vendor, id, from, until));
            });
            facts.add(part.isItself() ? itself(tool, step) : component(part, tool, step));
        }
        members(GroupKind.TOOLS, id);
        risks(part, id);
    }

    private Object itself(ToolFacts facts, Timed.Step<Optional<String>> vendor) {
        dev.edict.model.Tool tool = facts.tool();
        return new Tool(
                tool.id(),
                tool.name(),
                tool.kind().map(kind -> kind.word()).orElse(null),
                vendor.value().orElse(null),
                inquiry.operator().at(vendor.period().from()).orElse(null),
                tool.categories(),
                tool.classes(),
                vendor.period().from(),
                vendor.period().until());
    }

    private Object component(Uses.Part part, ToolFacts tool, Timed.Step<Optional<String>> vendor) {
        ComponentRole role = part.derived()
                ? ComponentRole.ORIGIN
                : part.versions().isEmpty() && isModel(tool) ? ComponentRole.MODEL : ComponentRole.PART;
        return new Component(
                tool.tool().id(),
                part.inside().isEmpty() ? "" : part.inside().get(0),
                role,
                part.versions().orElse(null),
                vendor.value().orElse(null),
                tool.tool().categories(),
                vendor.period().from(),
                vendor.period().until());
    }

    private static boolean isModel(ToolFacts tool) {
        return tool.tool().kind().equals(Optional.of(dev.edict.model.ToolKind.MODEL));
    }

    private void risks(Uses.Part part, String id) {
        for (Stated<RiskAssessment> stated : catalogue.risksOf(id)) {
            if (!stated.known().by(inquiry.knownAt(), catalogue.zones())) {
                continue;
            }
            RiskAssessment risk = stated.value();
            if (risk.isHarmless()) {
                continue; // Below every level that a rule could ask for.
            }
            Truth concerned =
                    risk.versions().map(range -> tools.isIn(range, part)).orElse(Truth.YES);
            if (concerned == Truth.UNKNOWN) {
                unknown(Risk.class, "version");
            } else if (concerned == Truth.YES) {
                facts.add(new Risk(
                        id,
                        risk.level() == RiskLevel.UNKNOWN ? null : risk.level(),
                        risk.issuer(),
                        risk.label().orElse(null),
                        stated.period().from(),
                        stated.period().until()));
            }
        }
    }

    private void parties() {
        inquiry.field("organization").ifPresent(organizations::add);
        inquiry.counterparties().ifPresent(all -> all.forEach(other -> organizations.add(other.organization())));
        inquiry.operator().values().forEach(operator -> operator.ifPresent(organizations::add));
        Set<Owner> holdings = new LinkedHashSet<>();
        for (String id : List.copyOf(organizations)) {
            Register register = Register.above(id, catalogue, inquiry.knownAt());
            organizations.addAll(register.organizations());
            register.stakes().forEach(held -> holdings.add(owner(held)));
        }
        facts.addAll(holdings);
        for (String id : organizations) {
            catalogue.organization(id).ifPresent(this::organization);
            members(GroupKind.ORGANIZATIONS, id);
        }
    }

    private static Owner owner(Map.Entry<Stake, Period> held) {
        Stake stake = held.getKey();
        boolean control = stake.right() == dev.edict.model.Right.CONTROL;
        PercentageRange share = stake.share();
        return new Owner(
                stake.owner(),
                stake.owned(),
                stake.right(),
                control ? null : share.low(),
                control ? null : share.high(),
                held.getValue().from(),
                held.getValue().until());
    }

    private void organization(OrganizationFacts party) {
        dev.edict.model.Organization organization = party.organization();
        Timed<List<String>> headquarters = places(party.headquarters());
        Timed<List<String>> incorporated = places(party.incorporated());
        Timed<List<List<String>>> both = headquarters.with(incorporated, List::of);
        for (Timed.Step<List<List<String>>> step : both.steps()) {
            facts.add(new Organization(
                    organization.id(),
                    organization.name(),
                    organization.kind().word(),
                    only(step.value().get(0)),
                    only(step.value().get(1)),
                    step.period().from(),
                    step.period().until()));
        }
    }

    private Timed<List<String>> places(List<Stated<String>> statements) {
        return Stated.latest(statements, inquiry.knownAt(), catalogue.zones())
                .map(all -> all.stream().map(Stated::value).toList());
    }

    private static @org.jspecify.annotations.Nullable String only(List<String> places) {
        return places.size() == 1 ? places.get(0) : null;
    }

    private void place() {
        Optional<String> code = inquiry.field("place");
        if (code.isEmpty()) {
            unknown(Place.class, "place");
            return;
        }
        Set<String> meanings = new TreeSet<>();
        catalogue.gazetteer().meaning(code.get()).values().forEach(meanings::addAll);
        if (meanings.size() != 1) {
            unknown(Place.class, "place");
            return;
        }
        String place = meanings.iterator().next();
        List<String> chain = new ArrayList<>(List.of(place));
        Optional<String> outer = catalogue.gazetteer().parent(place);
        while (outer.isPresent()) {
            chain.add(0, outer.get());
            outer = catalogue.gazetteer().parent(outer.get());
        }
        facts.add(new Place(place, chain.get(0), chain.size() > 1 ? chain.get(1) : null));
        for (String group : groups) {
            if (isOf(group, GroupKind.PLACES)) {
                add(group, place, inquiry.places().passes(new PlaceTest(true, Set.of(group)), place, "place"));
            }
        }
    }

    private void members(GroupKind kind, String member) {
        for (String group : groups) {
            if (isOf(group, kind)) {
                add(group, member, inquiry.memberships().has(group, member));
            }
        }
    }

    private boolean isOf(String group, GroupKind kind) {
        return catalogue.group(group).map(found -> found.group().of() == kind).orElse(false);
    }

    private void add(String group, String member, Timed<Answer> belongs) {
        for (Timed.Step<Answer> step : belongs.steps()) {
            if (step.value().truth() == Truth.YES) {
                facts.add(new Member(
                        group, member, step.period().from(), step.period().until()));
            } else if (step.value().truth() == Truth.UNKNOWN) {
                step.value().missing().forEach(path -> unknown(Member.class, path));
            }
        }
    }

    private void route() {
        Optional<List<String>> route = inquiry.route();
        if (route.isEmpty()) {
            unknown(Hop.class, "route");
            return;
        }
        int position = 0;
        for (String hop : route.get()) {
            position++;
            for (Timed.Step<Answer> step :
                    tools.authorized(hop, Optional.empty()).steps()) {
                if (step.value().truth() == Truth.UNKNOWN) {
                    unknown(Hop.class, "route");
                } else {
                    boolean authorized = step.value().truth() == Truth.YES;
                    facts.add(new Hop(
                            position,
                            hop,
                            authorized,
                            step.period().from(),
                            step.period().until()));
                }
            }
        }
    }
}
