package dev.edict.engine.compile;

import dev.edict.model.Arrangement;
import dev.edict.model.Holding;
import dev.edict.model.RiskAssessment;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fact of a catalogue that begins or ends.
 *
 * @param subject the fact in words, such as {@code alibaba holds 60 % of alibaba-sg}
 * @param period when it holds
 * @param known since when it is known
 * @param concerned the ids of those whom it concerns
 */
public record DatedFact(String subject, Period period, Known known, List<String> concerned) {
    /** Copies the list. */
    public DatedFact {
        concerned = List.copyOf(concerned);
    }

    /** Returns every fact of a catalogue that begins or ends, in the order of its kinds and ids. */
    public static List<DatedFact> of(CompiledCatalogue catalogue) {
        List<DatedFact> facts = new ArrayList<>();
        groups(catalogue, facts);
        holdings(catalogue, facts);
        parties(catalogue, facts);
        tools(catalogue, facts);
        for (String id : new TreeSet<>(catalogue.catalogue().regimes().keySet())) {
            catalogue
                    .regime(id)
                    .ifPresent(regime -> regime.versions()
                            .forEach(version ->
                                    add(facts, version, "a version of the regime " + id, List.of("everybody"))));
        }
        return List.copyOf(facts);
    }

    private static void add(List<DatedFact> facts, Stated<?> stated, String subject, List<String> concerned) {
        if (stated.period().begins() || stated.period().ends()) {
            facts.add(new DatedFact(subject, stated.period(), stated.known(), concerned));
        }
    }

    private static void groups(CompiledCatalogue catalogue, List<DatedFact> facts) {
        for (String id : new TreeSet<>(catalogue.catalogue().groups().keySet())) {
            catalogue.group(id).ifPresent(group -> {
                add(facts, group.list(), "the list " + id, List.of(id));
                group.members()
                        .forEach((member, statements) -> statements.forEach(
                                stated -> add(facts, stated, member + " on the list " + id, List.of(member))));
            });
        }
    }

    private static void holdings(CompiledCatalogue catalogue, List<DatedFact> facts) {
        Set<String> owned = new TreeSet<>();
        Set<String> joined = new TreeSet<>();
        catalogue.catalogue().holdings().forEach(holding -> owned.add(holding.owned()));
        catalogue.catalogue().arrangements().forEach(arrangement -> joined.addAll(arrangement.parties()));
        for (String id : owned) {
            for (Stated<Holding> stated : catalogue.holdingsIn(id)) {
                Holding holding = stated.value();
                String subject = "holding of " + holding.owner() + " in " + holding.owned();
                add(facts, stated, subject, List.of(holding.owner(), holding.owned()));
            }
        }
        // One agreement is found once for each of its parties.
        Set<Stated<Arrangement>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String id : joined) {
            for (Stated<Arrangement> stated : catalogue.arrangementsOf(id)) {
                if (seen.add(stated)) {
                    List<String> parties =
                            List.copyOf(new TreeSet<>(stated.value().parties()));
                    add(facts, stated, "arrangement of " + String.join(", ", parties), parties);
                }
            }
        }
    }

    private static void parties(CompiledCatalogue catalogue, List<DatedFact> facts) {
        for (String id : new TreeSet<>(catalogue.catalogue().organizations().keySet())) {
            catalogue.organization(id).ifPresent(organization -> {
                organization
                        .headquarters()
                        .forEach(stated ->
                                add(facts, stated, "headquarters of " + id + " in " + stated.value(), List.of(id)));
                organization
                        .incorporated()
                        .forEach(stated -> add(facts, stated, id + " incorporated in " + stated.value(), List.of(id)));
            });
        }
    }

    private static void tools(CompiledCatalogue catalogue, List<DatedFact> facts) {
        for (String id : new TreeSet<>(catalogue.catalogue().tools().keySet())) {
            catalogue
                    .tool(id)
                    .ifPresent(tool -> tool.vendor()
                            .forEach(stated -> add(facts, stated, id + " sold by " + stated.value(), List.of(id))));
            for (Stated<RiskAssessment> stated : catalogue.risksOf(id)) {
                RiskAssessment risk = stated.value();
                String subject = risk.issuer() + " rates " + id + " " + risk.levelText();
                add(facts, stated, subject, List.of(id));
            }
        }
    }
}
