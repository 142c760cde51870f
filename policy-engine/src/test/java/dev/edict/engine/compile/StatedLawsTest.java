package dev.edict.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.timed.Timed;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import dev.edict.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What was known when, and which of several statements about the same fact counts. */
class StatedLawsTest {
    private static final TimeZones ZONES = TimeZones.ofPlatform();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Provide
    Arbitrary<Instant> days() {
        return Arbitraries.integers().between(0, 6).map(day -> START.plusSeconds(86_400L * day));
    }

    @Provide
    Arbitrary<Stated<Integer>> statements() {
        Arbitrary<Optional<Period>> periods = Combinators.combine(
                        Arbitraries.oneOf(days(), Arbitraries.just(Instant.MIN)),
                        Arbitraries.oneOf(days(), Arbitraries.just(Instant.MAX)))
                .as(Period::between);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        periods.filter(Optional::isPresent).map(Optional::get),
                        Arbitraries.oneOf(
                                days().map(day -> Known.of(new When.Exact(day), "UTC", ZONES)),
                                Arbitraries.just(Known.ALWAYS)))
                .as((value, period, known) -> new Stated<>(value, known, period, Optional.empty(), Optional.empty()));
    }

    @Property
    void the_latest_statement_known_by_then_counts_from_its_own_start_on(
            @ForAll("lists") List<Stated<Integer>> statements, @ForAll("days") Instant known) {
        Timed<List<Stated<Integer>>> latest = Stated.latest(statements, KnownAt.at(known), ZONES);

        Set<Instant> probes = new TreeSet<>(Set.of(START.minusSeconds(1), START.plusSeconds(86_400L * 9)));
        statements.forEach(statement -> {
            for (Instant bound :
                    List.of(statement.period().from(), statement.period().until())) {
                if (!bound.equals(Instant.MIN) && !bound.equals(Instant.MAX)) {
                    probes.addAll(List.of(bound, bound.minusNanos(1), bound.plusNanos(1)));
                }
            }
        });
        assertThat(probes)
                .allSatisfy(at ->
                        assertThat(latest.at(at)).containsExactlyInAnyOrderElementsOf(naive(statements, known, at)));
    }

    @Provide
    Arbitrary<List<Stated<Integer>>> lists() {
        return statements().list().ofMinSize(1).ofMaxSize(4);
    }

    // Of all statements that are known and have begun, those of the latest knowledge, as long as they have not ended.
    private static List<Stated<Integer>> naive(List<Stated<Integer>> all, Instant known, Instant at) {
        List<Stated<Integer>> begun = all.stream()
                .filter(statement -> !statement.known().since().isAfter(known))
                .filter(statement -> !statement.period().from().isAfter(at))
                .toList();
        Optional<Instant> newest =
                begun.stream().map(statement -> statement.known().since()).max(Instant::compareTo);
        return begun.stream()
                .filter(statement -> statement.known().since().equals(newest.orElseThrow()))
                .filter(statement -> at.isBefore(statement.period().until()))
                .toList();
    }

    @Property
    void later_knowledge_never_changes_what_was_known_before(
            @ForAll("lists") List<Stated<Integer>> statements, @ForAll("days") Instant known) {
        List<Stated<Integer>> before = statements.stream()
                .filter(statement -> !statement.known().since().isAfter(known))
                .toList();

        Timed<List<Stated<Integer>>> all = Stated.latest(statements, KnownAt.at(known), ZONES);

        assertThat(all)
                .isEqualTo(
                        before.isEmpty()
                                ? Timed.always(List.of())
                                : Stated.latest(before, KnownAt.everything(), ZONES));
    }

    @Test
    void a_day_of_publication_is_compared_with_a_day_as_the_publishers_own() {
        Known shanghai = Known.of(new When.Day(LocalDate.parse("2026-07-03")), "Asia/Shanghai", ZONES);

        assertThat(shanghai.since()).isEqualTo(Instant.parse("2026-07-02T16:00:00Z"));
        assertThat(shanghai.by(KnownAt.on(LocalDate.parse("2026-07-02")), ZONES))
                .isFalse();
        assertThat(shanghai.by(KnownAt.on(LocalDate.parse("2026-07-03")), ZONES))
                .isTrue();
        assertThat(shanghai.by(KnownAt.at(Instant.parse("2026-07-02T15:59:59.999999999Z")), ZONES))
                .isFalse();
        assertThat(shanghai.by(KnownAt.at(Instant.parse("2026-07-02T16:00:00Z")), ZONES))
                .isTrue();
    }

    @Test
    void an_instant_of_publication_is_compared_with_a_day_on_the_publishers_calendar() {
        Known evening = Known.of(new When.Exact(Instant.parse("2026-07-03T17:00:00Z")), "Asia/Shanghai", ZONES);

        assertThat(evening.by(KnownAt.on(LocalDate.parse("2026-07-03")), ZONES)).isFalse();
        assertThat(evening.by(KnownAt.on(LocalDate.parse("2026-07-04")), ZONES)).isTrue();
    }

    @Test
    void what_is_known_always_is_known_at_every_time() {
        assertThat(Known.ALWAYS.by(KnownAt.at(Instant.MIN), ZONES)).isTrue();
        assertThat(Known.ALWAYS.by(KnownAt.on(LocalDate.MIN), ZONES)).isTrue();
    }
}
