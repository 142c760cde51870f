package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Alternative;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.SetAside;
import dev.edict.Timeline;
import dev.edict.engine.PolicyEngine;
import dev.edict.laws.Answers.Variant;
import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Answers that are wrong in one way each, about the pack of {@link Ask}, with the law that catches them. */
enum Lie {
    CHANGES_ITS_MIND(Law.ANSWERS_ARE_REPRODUCIBLE, Ask.BANNED, Lie::changing),
    DEPENDS_ON_WHO_LOADED_IT(
            Law.ANSWERS_ARE_REPRODUCIBLE,
            Ask.BANNED,
            only(Variant.LOADED_AGAIN, told -> told.notes.add("It is Tuesday."))),
    HEARS_THE_FIRST_FILE_ALONE(
            Law.ORDER_NEVER_MATTERS, Ask.PERMITTED, only(Variant.REORDERED, told -> told.others.clear())),
    DROPS_AN_EVIDENCE_OF_THE_LAST_FILE(
            Law.ORDER_NEVER_MATTERS,
            Ask.BANNED,
            only(Variant.REORDERED, told -> told.determining.replaceAll(Retold::withoutEvidence))),
    HEEDS_THE_FIRST_FACT_ALONE(
            Law.ORDER_NEVER_MATTERS,
            Ask.WITH_FACTS,
            always((told, request) ->
                    told.notes.add(request.facts().policies().get(0).id()))),
    TAKES_SILENCE_FOR_PERMISSION(Law.SILENCE_IS_NOT_PERMISSION, Ask.UNHEARD_OF, always(told -> {
        if (told.outcome == Outcome.NOT_APPLICABLE) {
            told.outcome = Outcome.PERMIT;
        }
    })),
    TAKES_SILENCE_FOR_A_BAN(Law.SILENCE_IS_NOT_PERMISSION, Ask.UNHEARD_OF, always(told -> {
        if (told.outcome == Outcome.NOT_APPLICABLE) {
            told.outcome = Outcome.DENY;
        }
    })),
    GUESSES_WHAT_IS_MISSING(Law.MISSING_FACTS_ARE_NEVER_GUESSED, Ask.SILENT, always(told -> {
        if (told.outcome == Outcome.INDETERMINATE) {
            told.outcome = Outcome.PERMIT;
            told.missing.clear();
        }
    })),
    WAIVES_WHAT_THE_LAW_SAYS(
            Law.EXCEPTIONS_KEEP_TO_THEIR_AUTHORITY,
            Ask.BANNED,
            always(told -> told.setAside.add(new SetAside("ban", "waiver")))),
    LETS_AN_EXCEPTION_SILENCE_OTHERS(
            Law.EXCEPTIONS_KEEP_TO_THEIR_AUTHORITY,
            Ask.BANNED,
            only(Variant.GIVEN, told -> told.overridden.replaceAll(Retold::denying))),
    DENIES_WHERE_A_BAN_WAS_REMOVED(
            Law.REMOVING_A_BAN_DENIES_NO_MORE,
            Ask.SILENT,
            only(Variant.WITHOUT_SOME, told -> told.outcome = Outcome.DENY)),
    NAMES_TOO_LITTLE(Law.DETERMINING_POLICIES_SUFFICE, Ask.BANNED, always(told -> told.determining.clear())),
    CALLS_THE_DECIDER_ONE_OF_THE_OTHERS(Law.OTHER_POLICIES_ARE_NOT_NEEDED, Ask.BANNED, always(told -> {
        told.others.addAll(told.determining);
        told.determining.clear();
    })),
    NAMES_WHAT_DID_NOT_DECIDE(Law.DETERMINING_POLICIES_ARE_NEEDED, Ask.BANNED, always(told -> {
        List<Finding> deciding = List.copyOf(told.determining);
        told.determining.clear();
        told.determining.addAll(told.overridden);
        told.overridden.clear();
        told.overridden.addAll(deciding);
    })),
    KEEPS_AN_ALTERNATIVE_TO_ITSELF(
            Law.ALTERNATIVES_ARE_NEVER_DENIED, Ask.BANNED, always(told -> told.alternatives.clear())),
    PROMISES_TOO_MUCH(
            Law.ALTERNATIVES_ARE_NEVER_DENIED,
            Ask.BANNED,
            always(told -> told.alternatives.replaceAll(
                    each -> new Alternative(each.change(), Outcome.NOT_APPLICABLE, each.policy())))),
    DENIES_WHAT_IT_SUGGESTS(Law.ALTERNATIVES_ARE_NEVER_DENIED, Ask.BANNED, always(told -> told.outcome = Outcome.DENY)),
    IS_A_DAY_LATE(Law.TIMELINES_AGREE_WITH_DECISIONS, Ask.BANNED, timeline(Lie::late)),
    SKIPS_A_SEGMENT(Law.TIMELINES_AGREE_WITH_DECISIONS, Ask.BANNED, timeline(Lie::skipping)),
    STOPS_BEFORE_THE_END(
            Law.SEGMENTS_COVER_ALL_TIME_ONCE,
            Ask.BANNED,
            timeline(segments -> segments.subList(0, segments.size() - 1))),
    SAYS_THE_SAME_TWICE(Law.SEGMENTS_COVER_ALL_TIME_ONCE, Ask.BANNED, timeline(Lie::twice)),
    ENDS_TOO_EARLY(
            Law.VALIDITY_IS_MAXIMAL,
            Ask.BANNED,
            always(told -> told.validity =
                    new Period(told.validity.from(), told.validity.until().minusNanos(1)))),
    BEGINS_TOO_LATE(
            Law.VALIDITY_IS_MAXIMAL,
            Ask.BANNED,
            always(told -> told.validity = new Period(told.validity.from().plusNanos(1), told.validity.until()))),
    ENDS_TOO_LATE(
            Law.VALIDITY_IS_MAXIMAL,
            Ask.BANNED,
            always(told -> told.validity =
                    new Period(told.validity.from(), told.validity.until().plusSeconds(86_400)))),
    HOLDS_FOR_EVER(Law.VALIDITY_IS_MAXIMAL, Ask.BANNED, always(told -> told.validity = Period.ALWAYS)),
    KNOWS_THE_FUTURE(Law.LATER_KNOWLEDGE_CHANGES_NO_EARLIER_ANSWER, Ask.PERMITTED, always((told, request) -> {
        if (!request.facts().policies().isEmpty()) {
            told.outcome = Outcome.DENY;
        }
    }));

    private static final Duration DAY = Duration.ofDays(1);

    private final Law law;
    private final Ask ask;

    // Every lie is a method without state but for what it counts while it is asked.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Teller teller;

    Lie(Law law, Ask ask, Teller teller) {
        this.law = law;
        this.ask = ask;
        this.teller = teller;
    }

    /** Returns the law that catches it. */
    Law law() {
        return law;
    }

    /** Returns the request to tell it to. */
    AccessRequest request() {
        return ask.request();
    }

    /** Returns somebody who tells it. */
    Answers.Speaker speaker() {
        AtomicInteger asked = new AtomicInteger();
        return (variant, engine) -> teller.of(variant, engine, asked);
    }

    private interface Teller {
        Answers of(Variant variant, PolicyEngine engine, AtomicInteger asked);
    }

    private interface Twist {
        void apply(Retold told);
    }

    private interface RequestTwist {
        void apply(Retold told, AccessRequest request);
    }

    private static Answers changing(Variant variant, PolicyEngine engine, AtomicInteger asked) {
        return answers(engine, (told, request) -> told.notes.add("asked " + asked.incrementAndGet() + " times"));
    }

    private static Teller only(Variant lying, Twist twist) {
        return (variant, engine, asked) ->
                variant == lying ? answers(engine, (told, request) -> twist.apply(told)) : Answers.of(engine);
    }

    private static Teller always(Twist twist) {
        return always((told, request) -> twist.apply(told));
    }

    private static Teller always(RequestTwist twist) {
        return (variant, engine, asked) -> answers(engine, twist);
    }

    private static Teller timeline(UnaryOperator<List<Timeline.Segment>> twist) {
        return (variant, engine, asked) -> new Answers() {
            @Override
            public Decision decide(AccessRequest request) {
                return engine.decide(request);
            }

            @Override
            public Timeline timeline(AccessRequest request) {
                Timeline honest = engine.timeline(request);
                return new Timeline(honest.request(), twist.apply(honest.segments()));
            }
        };
    }

    private static Answers answers(PolicyEngine engine, RequestTwist twist) {
        return new Answers() {
            @Override
            public Decision decide(AccessRequest request) {
                Retold told = new Retold(engine.decide(request));
                twist.apply(told, request);
                return told.decision();
            }

            @Override
            public Timeline timeline(AccessRequest request) {
                return engine.timeline(request);
            }
        };
    }

    private static List<Timeline.Segment> late(List<Timeline.Segment> segments) {
        List<Timeline.Segment> late = new ArrayList<>();
        for (Timeline.Segment each : segments) {
            Period period = each.period();
            late.add(during(
                    each,
                    period.begins() ? period.from().plus(DAY) : period.from(),
                    period.ends() ? period.until().plus(DAY) : period.until()));
        }
        return late;
    }

    private static List<Timeline.Segment> skipping(List<Timeline.Segment> segments) {
        List<Timeline.Segment> fewer = new ArrayList<>(segments);
        Timeline.Segment last = fewer.remove(fewer.size() - 1);
        Timeline.Segment before = fewer.remove(fewer.size() - 1);
        fewer.add(during(before, before.period().from(), last.period().until()));
        return fewer;
    }

    private static List<Timeline.Segment> twice(List<Timeline.Segment> segments) {
        List<Timeline.Segment> more = new ArrayList<>(segments);
        Timeline.Segment last = more.remove(more.size() - 1);
        Instant middle = last.period().from().plus(DAY);
        more.add(during(last, last.period().from(), middle));
        more.add(during(last, middle, last.period().until()));
        return more;
    }

    private static Timeline.Segment during(Timeline.Segment segment, Instant from, Instant until) {
        Retold told = new Retold(segment.decision());
        told.validity = new Period(from, until);
        return new Timeline.Segment(told.validity, told.decision(), segment.causes());
    }
}
