package dev.edict;

import dev.edict.time.KnownAt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * May this organization use this tool, here, now, in this way? A field that is absent is unknown, never "no".
 *
 * <p>Immutable; made with {@link #builder()}. Every text is trimmed of nothing: it must not be blank, hold control characters or be longer than 1,000 characters.
 *
 * @param organization the id of the organization that uses the tool
 * @param actor what the user is to the organization: {@code employee}, {@code contractor}, {@code service}, {@code public}, or a pack's own word
 * @param counterparties the other side of the deal
 * @param tool the id of the tool
 * @param version the version of the tool
 * @param model the id of the model that the tool is pointed at
 * @param operator the id of the organization that runs the tool
 * @param action what is done: {@code use}, {@code install}, {@code update}, {@code buy}, {@code resell}, {@code embed}, {@code export}, {@code train}, or a pack's own word
 * @param place where: an ISO 3166 code or the id of an area
 * @param zone the time zone of the user
 * @param route the ids of whoever stands between the user and the vendor, in order; empty if nobody does
 * @param device on what: {@code managed}, {@code enrolled-personal}, {@code personal}, or a pack's own word
 * @param network from where: {@code internal}, {@code home}, or a pack's own word
 * @param credential with which credential: {@code subscription}, {@code api-key}, or a pack's own word
 * @param data with which data
 * @param purpose what for
 * @param attributes what else is known, by name
 * @param at when the answer must hold; a decision needs it, a timeline does not
 * @param knownAt what may be known
 * @param facts facts passed with the request
 */
public record AccessRequest(
        Optional<String> organization,
        Optional<String> actor,
        Optional<List<Counterparty>> counterparties,
        Optional<String> tool,
        Optional<String> version,
        Optional<String> model,
        Optional<String> operator,
        Optional<String> action,
        Optional<String> place,
        Optional<String> zone,
        Optional<List<String>> route,
        Optional<String> device,
        Optional<String> network,
        Optional<String> credential,
        Optional<Set<String>> data,
        Optional<String> purpose,
        Map<String, String> attributes,
        Optional<Instant> at,
        KnownAt knownAt,
        Facts facts) {
    private static final int LONGEST_TEXT = 1_000;

    /** Copies its collections and checks every text. */
    public AccessRequest {
        counterparties = counterparties.map(List::copyOf);
        route = route.map(List::copyOf);
        data = data.map(words -> Collections.unmodifiableSet(new LinkedHashSet<>(words)));
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
        check("organization", organization);
        check("actor", actor);
        check("tool", tool);
        check("version", version);
        check("model", model);
        check("operator", operator);
        check("action", action);
        check("place", place);
        check("zone", zone);
        check("device", device);
        check("network", network);
        check("credential", credential);
        check("purpose", purpose);
        counterparties.ifPresent(parties -> parties.forEach(party -> {
            check("counterparty", Optional.of(party.organization()));
            check("counterparty role", party.role());
        }));
        route.ifPresent(hops -> hops.forEach(hop -> check("route", Optional.of(hop))));
        data.ifPresent(words -> words.forEach(word -> check("data", Optional.of(word))));
        attributes.forEach((name, value) -> {
            check("attribute name", Optional.of(name));
            check("attributes." + name, Optional.of(value));
        });
    }

    private static void check(String field, Optional<String> value) {
        if (value.isEmpty()) {
            return;
        }
        String text = value.get();
        if (text.isBlank()) {
            throw new IllegalArgumentException("the request's " + field + " is blank; leave it out if it is not known");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("the request's " + field + " has " + text.length() + " characters, and "
                    + LONGEST_TEXT + " is the most");
        }
        if (holdsControlCharacter(text)) {
            throw new IllegalArgumentException("the request's " + field + " holds a control character");
        }
    }

    /** Returns whether a text can be the value of a field: not blank, of 1,000 characters at the most, and none of them a control character. */
    public static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && !holdsControlCharacter(text);
    }

    private static boolean holdsControlCharacter(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isISOControl(text.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    /** Returns a builder of a request that says nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this request. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns this request at another instant. */
    public AccessRequest at(Instant instant) {
        return new AccessRequest(
                organization,
                actor,
                counterparties,
                tool,
                version,
                model,
                operator,
                action,
                place,
                zone,
                route,
                device,
                network,
                credential,
                data,
                purpose,
                attributes,
                Optional.of(instant),
                knownAt,
                facts);
    }

    /** Returns whether another request asks the same, perhaps at another instant. */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    public boolean asksTheSameAs(AccessRequest other) {
        return this == other
                || (organization.equals(other.organization)
                        && actor.equals(other.actor)
                        && counterparties.equals(other.counterparties)
                        && tool.equals(other.tool)
                        && version.equals(other.version)
                        && model.equals(other.model)
                        && operator.equals(other.operator)
                        && action.equals(other.action)
                        && place.equals(other.place)
                        && zone.equals(other.zone)
                        && route.equals(other.route)
                        && device.equals(other.device)
                        && network.equals(other.network)
                        && credential.equals(other.credential)
                        && data.equals(other.data)
                        && purpose.equals(other.purpose)
                        && attributes.equals(other.attributes)
                        && knownAt.equals(other.knownAt)
                        && facts.equals(other.facts));
    }

    /** Returns a hash code that requests share which {@linkplain #asksTheSameAs ask the same}. */
    public int timelessHash() {
        int hash = organization.hashCode();
        hash = 31 * hash + actor.hashCode();
        hash = 31 * hash + tool.hashCode();
        hash = 31 * hash + version.hashCode();
        hash = 31 * hash + model.hashCode();
        hash = 31 * hash + action.hashCode();
        hash = 31 * hash + place.hashCode();
        hash = 31 * hash + route.hashCode();
        hash = 31 * hash + device.hashCode();
        hash = 31 * hash + counterparties.hashCode();
        hash = 31 * hash + attributes.hashCode();
        return 31 * hash + knownAt.hashCode();
    }

    /** Returns this request without an instant: what a timeline is of. */
    public AccessRequest timeless() {
        return at.isEmpty() ? this : new Builder(this).timeless().build();
    }

    /** Builds requests. Not safe to share between threads. */
    public static final class Builder {
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private Optional<List<Counterparty>> counterparties = Optional.empty();
        private Optional<List<String>> route = Optional.empty();
        private Optional<Set<String>> data = Optional.empty();
        private Optional<Instant> at = Optional.empty();
        private KnownAt knownAt = KnownAt.everything();
        private Facts facts = Facts.NONE;

        private Builder() {}

        private Builder(AccessRequest request) {
            put("organization", request.organization);
            put("actor", request.actor);
            put("tool", request.tool);
            put("version", request.version);
            put("model", request.model);
            put("operator", request.operator);
            put("action", request.action);
            put("place", request.place);
            put("zone", request.zone);
            put("device", request.device);
            put("network", request.network);
            put("credential", request.credential);
            put("purpose", request.purpose);
            attributes.putAll(request.attributes);
            counterparties = request.counterparties;
            route = request.route;
            data = request.data;
            at = request.at;
            knownAt = request.knownAt;
            facts = request.facts;
        }

        private void put(String field, Optional<String> value) {
            value.ifPresent(text -> fields.put(field, text));
        }

        private Builder set(String field, String value) {
            if (value == null) {
                throw new IllegalArgumentException(
                        "the request's " + field + " is null; leave it out if it is not known");
            }
            fields.put(field, value);
            return this;
        }

        private Optional<String> get(String field) {
            return Optional.ofNullable(fields.get(field));
        }

        /** Sets the organization that uses the tool. */
        public Builder organization(String id) {
            return set("organization", id);
        }

        /** Sets what the user is to the organization. */
        public Builder actor(String word) {
            return set("actor", word);
        }

        /** Sets the other side of the deal. */
        public Builder counterparty(String id) {
            return counterparties(List.of(Counterparty.of(id)));
        }

        /** Sets everybody on the other side of the deal. */
        public Builder counterparties(Collection<Counterparty> parties) {
            counterparties = Optional.of(List.copyOf(parties));
            return this;
        }

        /** Sets the tool. */
        public Builder tool(String id) {
            return set("tool", id);
        }

        /** Sets the version of the tool. */
        public Builder version(String version) {
            return set("version", version);
        }

        /** Sets the model that the tool is pointed at. */
        public Builder model(String id) {
            return set("model", id);
        }

        /** Sets the organization that runs the tool. */
        public Builder operator(String id) {
            return set("operator", id);
        }

        /** Sets what is done. */
        public Builder action(String word) {
            return set("action", word);
        }

        /** Sets the place of use. */
        public Builder place(String code) {
            return set("place", code);
        }

        /** Sets the time zone of the user. */
        public Builder zone(String id) {
            return set("zone", id);
        }

        /** Sets who stands between the user and the vendor, in order; no argument says that nobody does. */
        public Builder route(String... hops) {
            return route(List.of(hops));
        }

        /** Sets who stands between the user and the vendor, in order; an empty list says that nobody does. */
        public Builder route(List<String> hops) {
            route = Optional.of(new ArrayList<>(hops));
            return this;
        }

        /** Sets the device. */
        public Builder device(String word) {
            return set("device", word);
        }

        /** Sets the network. */
        public Builder network(String word) {
            return set("network", word);
        }

        /** Sets the credential. */
        public Builder credential(String word) {
            return set("credential", word);
        }

        /** Sets the data; no argument says that there is none. */
        public Builder data(String... words) {
            return data(List.of(words));
        }

        /** Sets the data; an empty collection says that there is none. */
        public Builder data(Collection<String> words) {
            data = Optional.of(new LinkedHashSet<>(words));
            return this;
        }

        /** Sets the purpose. */
        public Builder purpose(String word) {
            return set("purpose", word);
        }

        /** Sets an attribute. */
        public Builder attribute(String name, String value) {
            if (name == null || value == null) {
                throw new IllegalArgumentException(
                        "the request's attribute " + name + " is null; leave it out if it is not known");
            }
            attributes.put(name, value);
            return this;
        }

        /** Sets when the answer must hold. */
        public Builder at(Instant instant) {
            at = Optional.of(instant);
            return this;
        }

        /** Takes back when the answer must hold. */
        public Builder timeless() {
            at = Optional.empty();
            return this;
        }

        /** Sets what may be known. */
        public Builder knownAt(KnownAt knowledge) {
            knownAt = knowledge;
            return this;
        }

        /** Sets the facts that are passed with the request. */
        public Builder facts(Facts given) {
            facts = given;
            return this;
        }

        /**
         * Sets a single-valued field by its name, as files and command lines do: {@code organization}, {@code tool}, {@code attributes.batch} and so on.
         *
         * @throws IllegalArgumentException if there is no such field
         */
        public Builder field(String name, String value) {
            if (name.startsWith("attributes.")) {
                return attribute(name.substring("attributes.".length()), value);
            }
            return switch (name) {
                case "organization",
                        "actor",
                        "tool",
                        "version",
                        "model",
                        "operator",
                        "action",
                        "place",
                        "zone",
                        "device",
                        "network",
                        "credential",
                        "purpose" -> set(name, value);
                case "counterparty" -> counterparty(value);
                case "route" -> route(value.isBlank() ? List.of() : List.of(value.split("\\s*,\\s*")));
                case "data" -> data(value.isBlank() ? List.of() : List.of(value.split("\\s*,\\s*")));
                default -> throw new IllegalArgumentException("a request has no field `" + name + "`");
            };
        }

        /** Takes a single-valued field, {@code route}, {@code data} or {@code counterparty} back, so that it is unknown. */
        public Builder without(String name) {
            if (name.startsWith("attributes.")) {
                attributes.remove(name.substring("attributes.".length()));
            }
            switch (name) {
                case "route" -> route = Optional.empty();
                case "data" -> data = Optional.empty();
                case "counterparty" -> counterparties = Optional.empty();
                default -> fields.remove(name);
            }
            return this;
        }

        /**
         * Returns the request.
         *
         * @throws IllegalArgumentException if a value is blank, too long or holds control characters
         */
        public AccessRequest build() {
            return new AccessRequest(
                    get("organization"),
                    get("actor"),
                    counterparties,
                    get("tool"),
                    get("version"),
                    get("model"),
                    get("operator"),
                    get("action"),
                    get("place"),
                    get("zone"),
                    route,
                    get("device"),
                    get("network"),
                    get("credential"),
                    data,
                    get("purpose"),
                    attributes,
                    at,
                    knownAt,
                    facts);
        }
    }
}
