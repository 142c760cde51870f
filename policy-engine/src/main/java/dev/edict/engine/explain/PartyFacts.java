package dev.edict.engine.explain;

import dev.edict.engine.compile.CompiledCatalogue.OrganizationFacts;
import dev.edict.engine.compile.Stated;
import dev.edict.engine.resolve.Inquiry;
import dev.edict.model.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is known of an organization, as far as a test asks for it. */
final class PartyFacts {
    private PartyFacts() {}

    /** Returns the places and the kind of an organization that a test asks about; nothing for what is not known. */
    static List<String> asked(Party test, Optional<String> id, Inquiry inquiry, Instant at) {
        return id.flatMap(inquiry.catalogue()::organization)
                .map(facts ->
                        words(test, facts, inquiry, at).stream().distinct().toList())
                .orElse(List.of());
    }

    private static List<String> words(Party test, OrganizationFacts facts, Inquiry inquiry, Instant at) {
        if (test instanceof Party.Headquartered) {
            return place("headquartered in ", facts.headquarters(), inquiry, at);
        }
        if (test instanceof Party.Incorporated) {
            return place("incorporated in ", facts.incorporated(), inquiry, at);
        }
        if (test instanceof Party.OfKind) {
            return List.of("a " + facts.organization().kind().word());
        }
        List<Party> parts = test instanceof Party.Not not
                ? List.of(not.test())
                : test instanceof Party.AnyOf any
                        ? any.tests()
                        : test instanceof Party.AllOf all ? all.tests() : List.of();
        List<String> words = new ArrayList<>();
        parts.forEach(part -> words.addAll(words(part, facts, inquiry, at)));
        return words;
    }

    private static List<String> place(String said, List<Stated<String>> statements, Inquiry inquiry, Instant at) {
        List<Stated<String>> latest = Stated.latest(
                        statements, inquiry.knownAt(), inquiry.catalogue().zones())
                .at(at);
        return latest.isEmpty()
                ? List.of()
                : List.of(said + latest.stream().map(Stated::value).distinct().collect(Collectors.joining(" or ")));
    }
}
