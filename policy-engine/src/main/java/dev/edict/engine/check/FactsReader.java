package dev.edict.engine.check;

import dev.edict.Facts;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.MapReader;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.model.Policy;
import dev.edict.time.TimeZones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads facts that are passed beside a pack, in the syntax of its catalogue and policies: the {@code given} of fixtures. Every id must
 * be known to the pack, to what it imports, or to the facts themselves.
 */
public final class FactsReader {
    private final CheckedPack pack;
    private final Facts around;
    private final TimeZones zones;

    /** Makes a reader of facts beside a pack. */
    public FactsReader(CheckedPack pack, TimeZones zones) {
        this(pack, Facts.NONE, zones);
    }

    /** Makes a reader of facts beside a pack and other facts, whose ids they may name and whose entries they may replace. */
    public FactsReader(CheckedPack pack, Facts around, TimeZones zones) {
        this.pack = pack;
        this.around = around;
        this.zones = zones;
    }

    /** Reads facts; what is wrong with them is added to the issues. */
    public Facts read(Mapping given, Issues issues) {
        Ledger ledger = new Ledger(issues, zones);
        ledger.declare(pack.pack().attributes(), pack.pack().actions());
        MapReader map = new MapReader(given, Shapes.GIVEN, issues);
        CatalogueReader catalogue = new CatalogueReader(ledger);
        catalogue.read(map);
        List<Policy> policies = new PolicyReader(ledger).policies(map);
        Facts facts = new Facts(catalogue.catalogue(), policies);
        List<Policy> all = new ArrayList<>(pack.pack().policies());
        all.addAll(around.policies());
        all.addAll(policies);
        Map<String, Target> targets = new LinkedHashMap<>(PackCheck.targets(pack.source(), all));
        Library library =
                new Library(List.of(facts.catalogue(), around.catalogue(), pack.catalogue()), targets.keySet());
        new FactsCheck(library, zones, issues).check(ledger, policies, targets);
        return facts;
    }
}
