package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.CalendarEntry;
import dev.edict.Counterparty;
import dev.edict.engine.PolicyEngine;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of requests that mean something to one pack: they use the ids of its catalogue and the words of its policies, leave fields out now and then, and ask at the instants at
 * which something begins or ends, one nanosecond before and one after. Immutable and safe to share between threads.
 */
public final class PackRequests {
    private static final double SILENT = 0.25;
    private static final List<String> SINGLE = List.of(
            "organization",
            "actor",
            "tool",
            "version",
            "model",
            "operator",
            "action",
            "place",
            "device",
            "network",
            "credential",
            "purpose");

    private final Vocabulary vocabulary;
    private final List<Instant> boundaries;

    private PackRequests(Vocabulary vocabulary, List<Instant> boundaries) {
        this.vocabulary = vocabulary;
        this.boundaries = boundaries;
    }

    /** Returns the generators of a pack's requests. */
    public static PackRequests of(PolicyEngine engine) {
        Set<Instant> dates = new TreeSet<>();
        for (CalendarEntry entry : engine.calendar(Instant.MIN, Instant.MAX)) {
            dates.add(entry.at());
        }
        if (dates.isEmpty()) {
            dates.add(Instant.EPOCH);
        }
        return new PackRequests(Vocabulary.of(engine), List.copyOf(dates));
    }

    /** Returns requests about everything that the pack knows. */
    public Arbitrary<AccessRequest> anything() {
        List<Arbitrary<UnaryOperator<AccessRequest.Builder>>> steps = new ArrayList<>();
        for (String field : SINGLE) {
            // Fields that most policies test are seldom silent, or most answers would say no more than that.
            boolean vital = List.of("organization", "tool", "place", "action").contains(field);
            steps.add(field(field, vital ? SILENT / 2 : SILENT));
        }
        for (String field : vocabulary.fields()) {
            if (field.startsWith("attributes.")) {
                steps.add(field(field, SILENT));
            }
        }
        steps.add(counterparties());
        steps.add(list("route", AccessRequest.Builder::route));
        steps.add(list("data", AccessRequest.Builder::data));
        steps.add(Arbitraries.of("America/New_York", "Asia/Shanghai", "Africa/Cairo", "Pacific/Apia")
                .optional(0.5)
                .map(zone -> builder -> zone.map(builder::zone).orElse(builder)));
        steps.add(instants().map(at -> builder -> builder.at(at)));
        steps.add(knowledge().map(known -> builder -> builder.knownAt(known)));
        return Combinators.combine(steps).as(all -> {
            AccessRequest.Builder builder = AccessRequest.builder();
            for (UnaryOperator<AccessRequest.Builder> step : all) {
                builder = step.apply(builder);
            }
            return builder.build();
        });
    }

    /** Returns instants: where something of the pack begins or ends, one nanosecond before and after, and others. */
    public Arbitrary<Instant> instants() {
        Arbitrary<Instant> edges = Combinators.combine(Arbitraries.of(boundaries), Arbitraries.of(0L, -1L, 1L))
                .as((edge, nanos) -> edge.plusNanos(nanos));
        Arbitrary<Instant> between = Combinators.combine(
                        Arbitraries.of(boundaries), Arbitraries.longs().between(-400, 400))
                .as((edge, days) -> edge.plusSeconds(days * 86_400));
        return Arbitraries.frequencyOf(Tuple.of(4, edges), Tuple.of(2, between), Tuple.of(1, ApiValues.instants()));
    }

    /** Returns some instants of a period at which something of the pack begins or ends: the same for the same request. */
    List<Instant> boundaries(Period period, int most, AccessRequest request) {
        List<Instant> some = new ArrayList<>(boundaries);
        some.removeIf(each -> !period.contains(each));
        Collections.shuffle(some, new Random(request.toString().hashCode()));
        return some.subList(0, Math.min(most, some.size()));
    }

    /** Returns what may be known: everything, and what was by the days and instants on which something of the pack begins. */
    public Arbitrary<KnownAt> knowledge() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(KnownAt.everything())),
                Tuple.of(1, instants().map(KnownAt::at)),
                Tuple.of(
                        1,
                        instants()
                                .map(at ->
                                        KnownAt.on(at.atOffset(ZoneOffset.UTC).toLocalDate()))));
    }

    private Arbitrary<UnaryOperator<AccessRequest.Builder>> field(String field, double silent) {
        List<String> words = vocabulary.of(field);
        return words.isEmpty()
                ? Arbitraries.just(builder -> builder)
                : Arbitraries.of(words)
                        .optional(1 - silent)
                        .map(word -> builder ->
                                word.map(text -> builder.field(field, text)).orElse(builder));
    }

    private Arbitrary<UnaryOperator<AccessRequest.Builder>> counterparties() {
        List<String> roles = vocabulary.of("role");
        Arbitrary<Optional<String>> role = roles.isEmpty()
                ? Arbitraries.just(Optional.empty())
                : Arbitraries.of(roles).optional(0.7);
        List<String> organizations = vocabulary.of("counterparty");
        if (organizations.isEmpty()) {
            return Arbitraries.just(builder -> builder);
        }
        return Combinators.combine(Arbitraries.of(organizations), role)
                .as(Counterparty::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .optional(0.5)
                .map(parties -> builder -> parties.map(builder::counterparties).orElse(builder));
    }

    private Arbitrary<UnaryOperator<AccessRequest.Builder>> list(
            String field,
            java.util.function.BiFunction<AccessRequest.Builder, List<String>, AccessRequest.Builder> set) {
        List<String> words = vocabulary.of(field);
        Arbitrary<List<String>> some = words.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(words).list().uniqueElements().ofMaxSize(Math.min(2, words.size()));
        return some.optional(1 - SILENT)
                .map(chosen ->
                        builder -> chosen.map(list -> set.apply(builder, list)).orElse(builder));
    }

    /** Returns the words that the pack knows for a field of a request, such as {@code action} or {@code attributes.team}. */
    public List<String> words(String field) {
        return vocabulary.of(field);
    }

    /** Returns the fields that the pack knows words for. */
    public Set<String> fields() {
        return java.util.Collections.unmodifiableSet(vocabulary.fields());
    }
}
