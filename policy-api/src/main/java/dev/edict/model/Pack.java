package dev.edict.model;

import dev.edict.time.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pack as its authors wrote it, without what it imports.
 *
 * @param id the id
 * @param version the version
 * @param title what it is called
 * @param asOf the day up to which its facts were gathered
 * @param staleAfter the last day on which it should be relied on
 * @param silence what silence means: the outcome where no policy applies
 * @param combining how the words of one issuer combine
 * @param imports the ids of the packs whose catalogues it uses
 * @param actions actions besides Edict's own
 * @param attributes attributes of requests by name
 * @param assume what is taken for granted where a request is silent: values by path, such as {@code attributes.us-person}
 * @param requiresPermitOf the ids of the issuers whose silence makes a decision a review
 * @param catalogue its facts
 * @param policies its policies and exceptions
 */
public record Pack(
        String id,
        String version,
        Optional<String> title,
        Optional<When> asOf,
        Optional<When> staleAfter,
        Outcome silence,
        Combining combining,
        List<String> imports,
        Set<String> actions,
        Map<String, Attribute> attributes,
        Map<String, String> assume,
        Set<String> requiresPermitOf,
        Catalogue catalogue,
        List<Policy> policies) {
    /** Copies its lists and checks the default. */
    public Pack {
        if (silence == Outcome.INDETERMINATE) {
            throw new IllegalArgumentException("silence cannot mean indeterminate");
        }
        imports = List.copyOf(imports);
        actions = Copies.of(actions);
        attributes = Copies.of(attributes);
        assume = Copies.of(assume);
        requiresPermitOf = Copies.of(requiresPermitOf);
        policies = List.copyOf(policies);
    }
}
