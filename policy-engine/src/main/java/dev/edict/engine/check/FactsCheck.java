package dev.edict.engine.check;

import dev.edict.engine.yaml.Issues;
import dev.edict.model.Policy;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Map;

/** Runs the checks that need a whole: ids, dates, circles and authority. */
final class FactsCheck {
    private final Library library;
    private final TimeZones zones;
    private final Issues issues;

    FactsCheck(Library library, TimeZones zones, Issues issues) {
        this.library = library;
        this.zones = zones;
        this.issues = issues;
    }

    void check(Ledger ledger, List<Policy> policies, Map<String, Target> targets) {
        ReferenceCheck.check(ledger, library, issues);
        TimeCheck dates = new TimeCheck(zones, issues);
        ledger.times().forEach(note -> dates.check(note, library));
        new VersionCheck(zones, library, issues).check(ledger.versions());
        new CycleCheck(ledger, issues).check(library.merged(), policies);
        new AuthorityCheck(library, zones, issues).check(policies, targets);
    }
}
