package dev.edict.engine.check;

import dev.edict.Facts;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.model.Catalogue;
import dev.edict.model.Regime;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads questions of ownership in the syntax of policies: the {@code ownership} of fixtures. Every id must be known to the pack, to
 * what it imports, or to the facts that are passed along.
 */
public final class QuestionReader {
    private final List<Catalogue> layers;
    private final TimeZones zones;

    /** Makes a reader of questions about a catalogue and facts that stand before it. */
    public QuestionReader(Catalogue catalogue, Facts facts, TimeZones zones) {
        this.layers = List.of(facts.catalogue(), catalogue);
        this.zones = zones;
    }

    /**
     * A question of ownership.
     *
     * @param of the id of what is owned
     * @param under the id of the regime that counts
     * @param terms what the question says itself
     */
    public record Question(String of, Optional<String> under, Regime.Terms terms) {}

    /** Reads a question; empty, with an issue, if it is none. */
    public Optional<Question> read(YamlNode node, Issues issues) {
        Ledger ledger = new Ledger(issues, zones);
        Optional<Question> question =
                MapReader.over(node, Shapes.QUESTION, issues).flatMap(map -> question(map, ledger));
        new FactsCheck(new Library(layers, Set.of()), zones, issues).check(ledger, List.of(), Map.of());
        return question;
    }

    private static Optional<Question> question(MapReader map, Ledger ledger) {
        Optional<String> under = map.scalar("under").map(id -> ledger.refer(Reference.Kind.REGIME, id));
        Regime.Terms terms = new PartyReader(ledger).terms(map);
        return map.requiredScalar("of")
                .map(id -> ledger.refer(Reference.Kind.ORGANIZATION, id))
                .map(of -> new Question(of, under, terms));
    }
}
