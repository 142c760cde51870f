package dev.edict.engine.compile;

import dev.edict.model.Policy;
import dev.edict.model.Source;
import dev.edict.model.Timing;
import dev.edict.time.Ending;
import dev.edict.time.Onset;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from how policies state their dates. */
public final class Schedules {
    private Schedules() {}

    /** Returns since when a policy is known: as stated, else since its earliest source's date, else since it begins, else always. */
    static Known published(Timing timing, List<String> sources, String zone, CompiledCatalogue catalogue) {
        Optional<When> published = timing.known()
                .or(() -> earliest(sources, catalogue).map(When.Day::new))
                .or(() -> timing.from().map(Onset::by));
        return published.map(when -> Known.of(when, zone, catalogue.zones())).orElse(Known.ALWAYS);
    }

    private static Optional<LocalDate> earliest(List<String> sources, CompiledCatalogue catalogue) {
        return sources.isEmpty()
                ? Optional.empty()
                : sources.stream()
                        .flatMap(id -> catalogue.source(id).stream())
                        .flatMap((Source source) -> source.date().stream())
                        .min(Comparator.naturalOrder());
    }

    /** Returns since when a phase is known: as stated, else since its source's date, else since it begins. */
    public static Known published(Timing.Phase phase, Dating dating, CompiledCatalogue catalogue) {
        TimeZones zones = catalogue.zones();
        String zone = dating.publisher();
        return phase.known()
                .or(() -> phase.source()
                        .flatMap(catalogue::source)
                        .flatMap(Source::date)
                        .map(When.Day::new))
                .or(phase::from)
                .map(when -> Known.of(when, zone, zones))
                .orElse(Known.ALWAYS);
    }

    /** Returns whether a policy states a date that means nothing without a zone. */
    static boolean readsZone(Policy policy) {
        return readsZone(policy.time())
                || policy.stages().stream().anyMatch(stage -> readsZone(stage.time()))
                || dutiesReadZone(policy)
                || policy.readings().stream().anyMatch(reading -> readsZone(reading.policy()));
    }

    /** Returns whether a date of the duties of a policy means nothing without a zone. */
    static boolean dutiesReadZone(Policy policy) {
        return duties(policy).anyMatch(Schedules::readsZone);
    }

    private static boolean readsZone(Timing timing) {
        // Without a stream where there are no phases, for a large pack asks this very often.
        boolean ends =
                timing.until().isPresent() && readsZone(timing.until().get().when());
        boolean begins = timing.from().isPresent()
                && (readsZone(timing.from().get().by())
                        || timing.from()
                                .get()
                                .notBefore()
                                .filter(Schedules::readsZone)
                                .isPresent());
        return begins
                || ends
                || timing.phases().stream().flatMap(Schedules::moments).anyMatch(Schedules::readsZone);
    }

    /** Returns whether a moment means nothing without a zone. */
    static boolean readsZone(When when) {
        return !(when instanceof When.Exact);
    }

    /** Returns every moment of the duties of a policy. */
    public static Stream<When> duties(Policy policy) {
        if (policy.obligations().isEmpty() && policy.duty().due().isEmpty()) {
            return Stream.empty();
        }
        Stream<When> clauses = policy.obligations().stream()
                .flatMap(clause -> Stream.concat(
                        clause.from().stream(),
                        Stream.concat(clause.until().stream(), clause.due().stream())
                                .map(Ending::when)));
        return Stream.concat(policy.duty().due().map(Ending::when).stream(), clauses);
    }

    /** Returns every moment of a timing that says when something holds. */
    public static Stream<When> moments(Timing timing) {
        Stream<When> moments = Stream.concat(
                timing.from().stream()
                        .flatMap(onset -> Stream.concat(onset.notBefore().stream(), Stream.of(onset.by()))),
                timing.until().stream().map(Ending::when));
        return Stream.concat(moments, timing.phases().stream().flatMap(Schedules::moments));
    }

    private static Stream<When> moments(Timing.Phase phase) {
        return Stream.concat(phase.from().stream(), phase.until().stream().map(Ending::when));
    }
}
