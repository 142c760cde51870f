package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.engine.check.TimeNote.Moment;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Catalogue;
import dev.edict.model.Policy;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the dates that rules state above their conditions, as those of policies are checked: in their zone. */
public final class RuleDates {
    private RuleDates() {}

    /**
     * Returns what is wrong with the dates of rules.
     *
     * @param rules the rules, as policies
     * @param catalogue the facts of the pack and of what it imports, with the zones of issuers
     * @param zones the rules by which dates must exist
     */
    public static List<Issue> check(List<Policy> rules, Catalogue catalogue, TimeZones zones) {
        Issues issues = new Issues();
        TimeCheck check = new TimeCheck(zones, issues);
        Library library = new Library(List.of(catalogue), Set.of());
        rules.forEach(rule -> check.check(note(rule), library));
        return issues.toList();
    }

    private static TimeNote note(Policy rule) {
        Timing time = rule.time();
        Place place = new Place(
                rule.origin().file(), rule.origin().line(), rule.origin().column());
        List<Moment> moments = new ArrayList<>();
        time.known().ifPresent(known -> moments.add(new Moment(known, known instanceof When.Day, place)));
        time.from().ifPresent(from -> moments.add(new Moment(from.by(), false, place)));
        time.until().map(Ending::when).ifPresent(when -> moments.add(new Moment(when, false, place)));
        Optional<String> stated = time.zone().map(Timing.Zone::id);
        return new TimeNote(
                ZoneOf.policy(stated, rule.issuer()), moments, time.from().map(Onset::by), time.until(), place);
    }
}
