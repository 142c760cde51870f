package dev.edict.engine.compile;

import dev.edict.model.FactTime;
import dev.edict.model.Source;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Turns the dates of facts, as authors wrote them, into statements with instants. */
final class Moments {
    private static final String FALLBACK_ZONE = "UTC";

    private final TimeZones zones;
    private final Map<String, Source> sources;

    Moments(TimeZones zones, Map<String, Source> sources) {
        this.zones = zones;
        this.sources = sources;
    }

    /** Returns the statement of a value; its zone is its own, the one given, its source's, or UTC as an assumption. */
    <V> Stated<V> stated(V value, FactTime time, Optional<String> groupZone) {
        Optional<Source> source = time.source().map(sources::get);
        Optional<String> zone = time.zone().or(() -> groupZone).or(() -> source.flatMap(Source::zone));
        String in = zone.orElse(FALLBACK_ZONE);
        boolean dated = time.from().isPresent() || time.until().isPresent();
        return new Stated<>(
                value,
                known(time, source, in),
                period(time, in),
                source,
                zone.isEmpty() && dated && readsZone(time) ? Optional.of(FALLBACK_ZONE) : Optional.empty());
    }

    private static boolean readsZone(FactTime time) {
        return !time.from().map(When.Exact.class::isInstance).orElse(true)
                || !time.until().map(end -> end.when() instanceof When.Exact).orElse(true);
    }

    private Known known(FactTime time, Optional<Source> source, String zone) {
        if (time.known().isPresent()) {
            return Known.of(time.known().get(), zone, zones);
        }
        Optional<When> published = source.flatMap(Source::date).map(When.Day::new);
        return published.or(time::from).map(when -> Known.of(when, zone, zones)).orElse(Known.ALWAYS);
    }

    private Period period(FactTime time, String zone) {
        Instant from = time.from().map(when -> zones.startOf(when, zone)).orElse(Instant.MIN);
        Instant until = time.until().map(end -> zones.endOf(end, zone)).orElse(Instant.MAX);
        return Period.between(from, until)
                .orElseThrow(() -> new IllegalArgumentException("a fact ends before it begins: " + time));
    }
}
