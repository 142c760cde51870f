package dev.edict.engine.resolve;

import dev.edict.AccessRequest;
import dev.edict.Counterparty;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.engine.compile.CompiledCatalogue.ToolFacts;
import dev.edict.engine.timed.Timed;
import dev.edict.model.ToolTest;
import dev.edict.time.KnownAt;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request, with what its pack takes for granted where it is silent, before the catalogue it is resolved against. Not safe to share between threads. */
public final class Inquiry {
    private final AccessRequest request;
    private final Knowledge knowledge;
    private final CompiledCatalogue catalogue;
    private final Map<String, String> assume;
    private final Optional<OrganizationFacts> organization;
    private final Optional<ToolFacts> tool;
    private final Optional<String> place;
    private @Nullable Map<String, String> unknownNames;

    /** Opens an inquiry: a request, what is known with the request's own facts in it, and the pack's assumptions by path. */
    public Inquiry(AccessRequest request, Knowledge knowledge, Map<String, String> assume) {
        this.request = request;
        this.knowledge = knowledge;
        this.catalogue = knowledge.catalogue();
        this.assume = assume;
        organization = field("organization").flatMap(catalogue::organization);
        tool = field("tool").flatMap(catalogue::tool);
        place = field("place").filter(places()::knows);
    }

    /** Returns the request. */
    public AccessRequest request() {
        return request;
    }

    /** Returns the catalogue, with the facts passed with the request. */
    public CompiledCatalogue catalogue() {
        return catalogue;
    }

    /** Returns what may be known. */
    public KnownAt knownAt() {
        return knowledge.knownAt();
    }

    /** Returns the user; nothing if nobody says, or if there is no such organization. */
    public Optional<OrganizationFacts> organization() {
        return organization;
    }

    /** Returns the code of the place; nothing if nobody says, or if there is no such place. */
    Optional<String> place() {
        return place;
    }

    Memberships memberships() {
        return knowledge.memberships();
    }

    Places places() {
        return knowledge.places();
    }

    Parties parties() {
        return knowledge.parties();
    }

    Uses uses() {
        return knowledge.uses(
                new Uses.Named(tool.isPresent() ? tool.map(ToolFacts::id) : field("tool"), field("model")));
    }

    /** Returns whether what is used passes a test that depends on nothing else of the request. */
    Timed<Answer> passes(ToolTest test, Uses uses, Function<ToolTest, Timed<Answer>> evaluate) {
        return knowledge.passes(test, uses, evaluate);
    }

    /** Returns a single-valued field of the request, stated or assumed. */
    public Optional<String> field(String path) {
        Optional<String> stated = stated(path);
        return stated.isPresent() || assume.isEmpty() ? stated : Optional.ofNullable(assume.get(path));
    }

    private Optional<String> stated(String path) {
        if (path.startsWith("attributes.")) {
            return Optional.ofNullable(request.attributes().get(path.substring("attributes.".length())));
        }
        return switch (path) {
            case "organization" -> request.organization();
            case "actor" -> request.actor();
            case "tool" -> request.tool();
            case "version" -> request.version();
            case "model" -> request.model();
            case "operator" -> request.operator();
            case "action" -> request.action();
            case "place" -> request.place();
            case "zone" -> request.zone();
            case "device" -> request.device();
            case "network" -> request.network();
            case "credential" -> request.credential();
            case "purpose" -> request.purpose();
            default -> Optional.empty();
        };
    }

    /** Returns what is assumed of a field, in words, if the request does not state it and the pack does. */
    public List<String> assumption(String path) {
        return !assume.isEmpty() && stated(path).isEmpty() && assume.containsKey(path)
                ? List.of("request: " + path + " = " + assume.get(path))
                : List.of();
    }

    /** Returns the zone of whoever uses the tool; nothing if nobody says, or if there is no such zone. */
    public Optional<String> actorZone() {
        return field("zone").filter(catalogue.zones()::knows);
    }

    /** Returns the other side of the deal. */
    public Optional<List<Counterparty>> counterparties() {
        return assume.isEmpty()
                ? request.counterparties()
                : request.counterparties()
                        .or(() -> Optional.ofNullable(assume.get("counterparty"))
                                .map(id -> List.of(Counterparty.of(id))));
    }

    /** Returns who stands between the user and the vendor. */
    public Optional<List<String>> route() {
        return request.route()
                .or(() -> Optional.ofNullable(assume.get("route"))
                        .map(text -> text.isBlank() ? List.of() : List.of(text.split("\\s*,\\s*"))));
    }

    /** Returns the data. */
    public Optional<Set<String>> data() {
        return request.data()
                .or(() -> Optional.ofNullable(assume.get("data")).map(text -> Set.of(text.split("\\s*,\\s*"))));
    }

    /** Returns the organization that runs the tool, over time: the request's word, else the tool's operator, else its vendor. */
    public Timed<Optional<String>> operator() {
        Optional<String> stated = field("operator");
        if (stated.isPresent()) {
            return Timed.always(stated);
        }
        if (tool.isEmpty()) {
            return Timed.always(Optional.empty());
        }
        Optional<String> own = tool.get().tool().operator();
        return own.isPresent() ? Timed.always(own) : parties().vendor(tool.get());
    }

    /** Returns what the request names that the catalogue does not know: paths of {@code organization}, {@code tool}, {@code place} and others, with their values. */
    public Map<String, String> unknownNames() {
        Map<String, String> unknown = unknownNames;
        if (unknown == null) {
            unknown = findUnknownNames();
            unknownNames = unknown;
        }
        return unknown;
    }

    private Map<String, String> findUnknownNames() {
        Map<String, String> unknown = new TreeMap<>();
        note(unknown, "organization", id -> organization.isPresent());
        note(unknown, "tool", id -> tool.isPresent());
        note(unknown, "model", id -> catalogue.tool(id).isPresent());
        note(unknown, "operator", id -> catalogue.organization(id).isPresent());
        note(unknown, "place", code -> place.isPresent());
        for (Counterparty other : counterparties().orElse(List.of())) {
            if (catalogue.organization(other.organization()).isEmpty()) {
                unknown.put("counterparty", other.organization());
            }
        }
        return Collections.unmodifiableMap(unknown);
    }

    private void note(Map<String, String> unknown, String path, Predicate<String> isKnown) {
        Optional<String> value = field(path);
        if (value.isPresent() && !isKnown.test(value.get())) {
            unknown.put(path, value.get());
        }
    }
}
