package dev.edict.engine.explain;

import dev.edict.CalendarEntry;
import dev.edict.engine.compile.Clocks;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.DatedFact;
import dev.edict.engine.compile.Dating;
import dev.edict.model.AttributeTest;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists every date on which something in a pack begins, ends or changes. */
public final class Almanac {
    private static final String FIRST_ON_EARTH = "+14:00";

    private final CompiledCatalogue catalogue;
    private final TimeZones zones;
    private final Period period;
    private final SortedSet<CalendarEntry> entries = new TreeSet<>();

    private Almanac(CompiledPack pack, Period period) {
        this.period = period;
        catalogue = pack.catalogue();
        zones = catalogue.zones();
    }

    /** Returns the dates of a pack in a period, in order of time. */
    public static List<CalendarEntry> of(CompiledPack pack, Period period) {
        Almanac almanac = new Almanac(pack, period);
        pack.policies().forEach(almanac::policy);
        for (DatedFact fact : DatedFact.of(almanac.catalogue)) {
            String zone = fact.known().zone();
            if (fact.period().begins()) {
                almanac.add(fact.period().from(), zone, fact.subject(), "begins", fact.concerned());
            }
            if (fact.period().ends()) {
                almanac.add(fact.period().until(), zone, fact.subject(), "ends", fact.concerned());
            }
        }
        pack.staleFrom()
                .ifPresent(at ->
                        almanac.add(at, "UTC", pack.pack().id(), "the pack is stale from here", List.of("everybody")));
        return List.copyOf(almanac.entries);
    }

    private void policy(CompiledPolicy policy) {
        for (Milestone date : Milestone.of(policy, this::clocks, catalogue)) {
            String subject = policy.id() + (date.reading().isEmpty() ? "" : ", read as " + date.reading());
            String zone = date.clocks().zone();
            String event = zone.equals(FIRST_ON_EARTH)
                    ? date.event() + ", where the day comes first, and elsewhere by each user's own clock"
                    : date.event();
            add(date.at(), zone, subject, event, concerned(policy.policy(), date.stage()));
        }
    }

    private Optional<Clocks> clocks(Dating dating) {
        return dating.clocks(Optional.empty(), zones).or(() -> Optional.of(Clocks.first(zones)));
    }

    private static List<String> concerned(Policy policy, Scope stage) {
        Optional<Party> party = stage.who()
                .or(() -> policy.scope().who())
                .or(() -> policy.scope().whom());
        List<String> all = party.map(
                        test -> test instanceof Party.Is is && is.with().isEmpty()
                                ? List.copyOf(new TreeSet<>(is.ids()))
                                : List.of(Wording.of(test)))
                .orElse(List.of("everybody"));
        return stage.given().isEmpty() || stage.who().isPresent()
                ? all
                : List.of(String.join(", ", all) + ", if "
                        + stage.given().stream().map(AttributeTest::toString).collect(Collectors.joining(", ")));
    }

    private void add(Instant at, String zone, String subject, String event, List<String> concerned) {
        if (period.contains(at)) {
            entries.add(new CalendarEntry(at, date(at, zone), subject, event, concerned));
        }
    }

    private String date(Instant at, String zone) {
        ZoneOffset offset = zone.equals(FIRST_ON_EARTH)
                ? ZoneOffset.of(zone)
                : zones.rules(zone).getOffset(at);
        return at.atOffset(offset) + (zone.equals(FIRST_ON_EARTH) ? "" : "[" + zone + "]");
    }
}
