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

    /** Returns a stage's timing, with what it leaves out taken from its policy. */
    static Timing inherit(Timing stage, Timing policy) {
        return new Timing(
                stage.zone().or(policy::zone),
                stage.known().or(policy::known),
                stage.from().or(policy::from),
                stage.until().or(policy::until),
                stage.phases().isEmpty() ? policy.phases() : stage.phases());
    }

    /** Returns since when a policy is known: as stated, else since its earliest source's date, else since it begins, else always. */
    static Known published(Timing timing, List<String> sources, String zone, CompiledCatalogue catalogue) {
        Optional<When> published = timing.known()
                .or(() -> earliest(sources, catalogue).map(When.Day::new))
                .or(() -> timing.from().map(Onset::by));
        return published.map(when -> Known.of(when, zone, catalogue.zones())).orElse(Known.ALWAYS);
    }

    private static Optional<LocalDate> earliest(List<String> sources, CompiledCatalogue catalogue) {
        return sources.stream()
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
        return moments(policy).anyMatch(Schedules::readsZone);
    }

    /** Returns whether a moment means nothing without a zone. */
    static boolean readsZone(When when) {
        return !(when instanceof When.Exact);
    }

    /** Returns every moment of a policy, of its readings and of its duties that says when something holds. */
    private static Stream<When> moments(Policy policy) {
        Stream<Timing> timings =
                Stream.concat(Stream.of(policy.time()), policy.stages().stream().map(stage -> stage.time()));
        Stream<When> own = Stream.concat(timings.flatMap(Schedules::moments), duties(policy));
        return Stream.concat(own, policy.readings().stream().flatMap(reading -> moments(reading.policy())));
    }

    /** Returns every moment of the duties of a policy. */
    public static Stream<When> duties(Policy policy) {
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
        Stream<When> phases = timing.phases().stream()
                .flatMap(phase -> Stream.concat(
                        phase.from().stream(), phase.until().stream().map(Ending::when)));
        return Stream.concat(moments, phases);
    }
}
