package dev.edict.engine.explain;

import dev.edict.CalendarEntry;
import dev.edict.engine.compile.CompiledCatalogue;
import dev.edict.engine.compile.CompiledPack;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.compile.Stated;
import dev.edict.model.Clause;
import dev.edict.model.Holding;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.RiskAssessment;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists every date on which something in a pack begins, ends or changes. */
public final class Almanac {
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
        almanac.facts();
        pack.staleFrom()
                .ifPresent(at ->
                        almanac.add(at, "UTC", pack.pack().id(), "the pack is stale from here", List.of("everybody")));
        return List.copyOf(almanac.entries);
    }

    private void policy(CompiledPolicy policy) {
        String zone = policy.zone().orElse("UTC");
        Policy written = policy.policy();
        List<String> concerned = concerned(written);
        for (CompiledReading reading : policy.readings()) {
            String subject = policy.id() + (reading.name().isEmpty() ? "" : ", read as " + reading.name());
            for (Step step : reading.steps()) {
                timing(step.timing(), zone, subject, concerned);
            }
        }
        written.duty().due().ifPresent(due -> ends(due, zone, policy.id(), "the duty is overdue from here", concerned));
        for (Clause clause : written.obligations()) {
            clause.from()
                    .ifPresent(from -> starts(from, zone, policy.id(), "duty begins: " + clause.text(), concerned));
            clause.until().ifPresent(end -> ends(end, zone, policy.id(), "duty ends: " + clause.text(), concerned));
            clause.due().ifPresent(due -> ends(due, zone, policy.id(), "duty is overdue: " + clause.text(), concerned));
        }
    }

    private void timing(Timing timing, String zone, String subject, List<String> concerned) {
        timing.known().ifPresent(known -> starts(known, zone, subject, "published", concerned));
        timing.from().ifPresent(onset -> {
            if (!onset.isExact()) {
                onset.notBefore().ifPresent(from -> starts(from, zone, subject, "may begin from here", concerned));
            }
            starts(onset.by(), zone, subject, onset.isExact() ? "begins" : "has begun by here", concerned);
        });
        timing.until().ifPresent(end -> ends(end, zone, subject, "ends", concerned));
        for (Timing.Phase phase : timing.phases()) {
            String status = phase.status().word();
            phase.announced().ifPresent(when -> starts(when, zone, subject, status + ": announced", concerned));
            phase.known().ifPresent(when -> starts(when, zone, subject, status + ": published", concerned));
            phase.from().ifPresent(when -> starts(when, zone, subject, status + " from here", concerned));
            phase.until().ifPresent(end -> ends(end, zone, subject, status + " no more", concerned));
        }
    }

    private static List<String> concerned(Policy policy) {
        return policy.scope()
                .who()
                .or(() -> policy.scope().whom())
                .map(party -> party instanceof Party.Is is && is.with().isEmpty()
                        ? List.copyOf(new TreeSet<>(is.ids()))
                        : List.of(Wording.of(party)))
                .orElse(List.of("everybody"));
    }

    private void facts() {
        catalogue
                .catalogue()
                .groups()
                .keySet()
                .forEach(id -> catalogue.group(id).ifPresent(group -> {
                    stated(group.list(), "the list " + id, List.of(id));
                    group.members()
                            .forEach((member, statements) -> statements.forEach(
                                    stated -> stated(stated, member + " on the list " + id, List.of(member))));
                }));
        for (Holding holding : catalogue.catalogue().holdings()) {
            String subject = "holding of " + holding.owner() + " in " + holding.owned();
            catalogue.holdingsIn(holding.owned()).stream()
                    .filter(stated -> stated.value().equals(holding))
                    .forEach(stated -> stated(stated, subject, List.of(holding.owned())));
        }
        catalogue
                .catalogue()
                .organizations()
                .keySet()
                .forEach(id -> catalogue.organization(id).ifPresent(facts -> {
                    facts.headquarters()
                            .forEach(stated ->
                                    stated(stated, "headquarters of " + id + " in " + stated.value(), List.of(id)));
                    facts.incorporated()
                            .forEach(stated -> stated(stated, id + " incorporated in " + stated.value(), List.of(id)));
                }));
        catalogue.catalogue().tools().keySet().forEach(id -> {
            catalogue
                    .tool(id)
                    .ifPresent(facts -> facts.vendor()
                            .forEach(stated -> stated(stated, id + " sold by " + stated.value(), List.of(id))));
            for (Stated<RiskAssessment> stated : catalogue.risksOf(id)) {
                RiskAssessment risk = stated.value();
                stated(stated, risk.issuer() + " rates " + id + " " + risk.levelText(), List.of(id));
            }
        });
    }

    private void stated(Stated<?> stated, String subject, List<String> concerned) {
        String zone = stated.known().zone();
        if (stated.period().begins()) {
            add(stated.period().from(), zone, subject, "begins", concerned);
        }
        if (stated.period().ends()) {
            add(stated.period().until(), zone, subject, "ends", concerned);
        }
    }

    private void starts(When when, String zone, String subject, String event, List<String> concerned) {
        add(zones.startOf(when, zone), zone, subject, event, concerned);
    }

    private void ends(Ending ending, String zone, String subject, String event, List<String> concerned) {
        add(zones.endOf(ending, zone), zone, subject, event, concerned);
    }

    private void add(Instant at, String zone, String subject, String event, List<String> concerned) {
        if (period.contains(at)) {
            entries.add(new CalendarEntry(at, date(at, zone), subject, event, concerned));
        }
    }

    private String date(Instant at, String zone) {
        Optional<String> named = Optional.of(zone).filter(Almanac::isZone);
        return at.atOffset(zones.rules(zone).getOffset(at)).toString()
                + named.map(id -> "[" + id + "]").orElse("");
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException notOfThisPlatform) {
            return true;
        }
    }
}
