package dev.edict.engine.importing;

import dev.edict.model.Dated;
import dev.edict.model.FactTime;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Reliability;
import dev.edict.model.Source;
import dev.edict.time.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organizations, persons and sources that statements name; what is stated last of each replaces what was stated before. */
final class Register {
    private static final String LEI = "[A-Z0-9]{18}[0-9]{2}";
    private static final Set<String> STATES = Set.of("state", "stateBody");
    private static final Set<String> NOT_NAMED =
            Set.of("anonymousEntity", "unknownEntity", "anonymousPerson", "unknownPerson");

    private final Ids ids;
    private final Ids sourceIds = new Ids("");
    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Set<String> nameless = new HashSet<>();

    Register(Ids ids) {
        this.ids = ids;
    }

    Map<String, Organization> organizations() {
        return organizations;
    }

    Map<String, Source> sources() {
        return sources;
    }

    /** Whether a record is of somebody who is not known, or whom nobody names. */
    boolean isNameless(String id) {
        return nameless.contains(id);
    }

    void addEntity(Statement statement) {
        JsonNode.Fields details = statement.details();
        String type = details.object("entityType").text("type").orElse("");
        String id = note(statement, type);
        List<Dated<String>> incorporated = new ArrayList<>();
        if (organizations.containsKey(id)) {
            incorporated.addAll(organizations.get(id).incorporated());
        }
        Optional<String> place = details.object("jurisdiction").text("code");
        if (place.isPresent()
                && incorporated.stream().noneMatch(before -> before.value().equals(place.get()))) {
            incorporated.add(new Dated<>(
                    place.get(), incorporated.isEmpty() ? FactTime.ALWAYS : time(statement, statement.turn())));
        }
        organizations.put(
                id,
                new Organization(
                        id,
                        details.text("name").orElse(id),
                        STATES.contains(type) ? OrganizationKind.PUBLIC_BODY : OrganizationKind.COMPANY,
                        List.of(),
                        incorporated,
                        Optional.empty(),
                        lei(details),
                        Set.of(),
                        Optional.of(source(statement))));
    }

    void addPerson(Statement statement) {
        JsonNode.Fields details = statement.details();
        String id = note(statement, details.text("personType").orElse(""));
        String name = details.objects("names").stream()
                .flatMap(names -> names.text("fullName").stream())
                .findFirst()
                .orElse(id);
        organizations.put(id, bare(id, name, OrganizationKind.PERSON, Optional.of(source(statement))));
    }

    /** Adds an organization of which there is only the id, unless it is there. */
    boolean addIfMissing(String id) {
        return organizations.putIfAbsent(id, bare(id, id, OrganizationKind.COMPANY, Optional.empty())) == null;
    }

    /** The times of a fact that a statement states. */
    FactTime time(Statement statement, Optional<When> from) {
        return new FactTime(
                Optional.empty(), statement.known(), from, Optional.empty(), Optional.of(source(statement)));
    }

    private String note(Statement statement, String type) {
        String id = ids.of(statement.record());
        if (NOT_NAMED.contains(type)) {
            nameless.add(id);
        } else {
            nameless.remove(id);
        }
        return id;
    }

    private String source(Statement statement) {
        JsonNode.Fields publisher = statement.publication().object("publisher");
        Optional<String> name = publisher.text("name").or(() -> publisher.text("url"));
        boolean official = statement.source().list("type").contains(new JsonNode.Text("officialRegister"));
        String id = sourceIds.of(name.orElse("a publisher without a name") + (official ? ", official register" : ""));
        sources.putIfAbsent(
                id,
                new Source(
                        id,
                        "Statements published by " + name.orElse("nobody named"),
                        name,
                        statement.source().text("url").or(() -> publisher.text("url")),
                        Optional.empty(),
                        Optional.empty(),
                        official ? Reliability.OFFICIAL : Reliability.REPORTED));
        return id;
    }

    private static Optional<String> lei(JsonNode.Fields details) {
        return details.objects("identifiers").stream()
                .filter(identifier ->
                        identifier.text("scheme").filter("XI-LEI"::equals).isPresent())
                .flatMap(identifier -> identifier.text("id").stream())
                .filter(id -> id.matches(LEI))
                .findFirst();
    }

    private static Organization bare(String id, String name, OrganizationKind kind, Optional<String> source) {
        return new Organization(
                id, name, kind, List.of(), List.of(), Optional.empty(), Optional.empty(), Set.of(), source);
    }
}
