package dev.edict.laws;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Facts;
import dev.edict.Timeline;
import dev.edict.model.Catalogue;
import dev.edict.model.Duty;
import dev.edict.model.Effect;
import dev.edict.model.FactTime;
import dev.edict.model.Holding;
import dev.edict.model.Origin;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Policy;
import dev.edict.model.Right;
import dev.edict.model.Scope;
import dev.edict.model.Timing;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Laws of time. */
final class TimeLaws {
    private static final int MOST = 12;

    private TimeLaws() {}

    static boolean timelinesAgreeWithDecisions(TestedPack pack, AccessRequest request) {
        Timeline timeline = pack.asked().timeline(request);
        Set<Instant> instants = new TreeSet<>();
        request.at().ifPresent(instants::add);
        timeline.segments().stream()
                .map(segment -> segment.period().from())
                .filter(start -> !start.equals(Instant.MIN))
                .limit(MOST)
                .forEach(start -> {
                    instants.add(start.minusNanos(1));
                    instants.add(start);
                    instants.add(start.plusNanos(1));
                });
        // Nor may the timeline alone say where to look.
        instants.addAll(pack.requests().boundaries(timeline.period(), MOST / 2, request));
        for (Instant instant : instants) {
            Decision decision = pack.again().decide(request.at(instant));
            Law law = Law.TIMELINES_AGREE_WITH_DECISIONS;
            Broken.unless(isThere(timeline, instant), law, decision, "the timeline has nothing valid at " + instant);
            Broken.unlessSame(decision, timeline.at(instant), law, "the timeline was asked for " + instant);
        }
        return timeline.segments().size() > 1;
    }

    private static boolean isThere(Timeline timeline, Instant instant) {
        return timeline.segments().stream()
                .filter(segment -> segment.period().contains(instant))
                .anyMatch(segment -> segment.decision().validity().contains(instant));
    }

    static boolean segmentsCoverAllTimeOnce(TestedPack pack, AccessRequest request) {
        Timeline timeline = pack.asked().timeline(request);
        Decision first = timeline.segments().get(0).decision();
        Law law = Law.SEGMENTS_COVER_ALL_TIME_ONCE;
        Broken.unless(timeline.period().equals(Period.ALWAYS), law, first, "the segments cover " + timeline.period());
        for (int next = 1; next < timeline.segments().size(); next++) {
            Timeline.Segment before = timeline.segments().get(next - 1);
            Timeline.Segment after = timeline.segments().get(next);
            Broken.unless(
                    before.period().until().equals(after.period().from()),
                    law,
                    before.decision(),
                    "the next segment begins at " + after.period().from());
            Broken.unless(
                    !Broken.timeless(before.decision()).equals(Broken.timeless(after.decision())),
                    law,
                    before.decision(),
                    "the next segment says the same");
        }
        return timeline.segments().size() > 1;
    }

    static boolean validityIsMaximal(TestedPack pack, AccessRequest request) {
        Answers engine = pack.again();
        Decision decision = engine.decide(request);
        Law law = Law.VALIDITY_IS_MAXIMAL;
        Period validity = decision.validity();
        Broken.unless(validity.contains(decision.at()), law, decision, "it does not hold when it was asked for");
        List<Instant> inside = new ArrayList<>(List.of(decision.at()));
        if (validity.begins()) {
            inside.add(validity.from());
            Decision before = engine.decide(request.at(validity.from().minusNanos(1)));
            Broken.unless(!Broken.timeless(before).equals(Broken.timeless(decision)), law, decision, "it held before");
        }
        if (validity.ends()) {
            inside.add(validity.until().minusNanos(1));
            Decision after = engine.decide(request.at(validity.until()));
            Broken.unless(!Broken.timeless(after).equals(Broken.timeless(decision)), law, decision, "it goes on");
            Broken.unless(
                    decision.nextChange()
                            .filter(next -> next.at().equals(validity.until()) && next.outcome() == after.outcome())
                            .isPresent(),
                    law,
                    decision,
                    "the next change is " + decision.nextChange() + ", and the next outcome " + after.outcome());
            middle(validity).ifPresent(inside::add);
        }
        // That all stays the same is not taken on trust where something of the pack begins or ends.
        inside.addAll(pack.requests().boundaries(validity, MOST / 2, request));
        for (Instant instant : inside) {
            Decision same = engine.decide(request.at(instant));
            Broken.unless(
                    same.validity().equals(validity), law, decision, "at " + instant + " it is " + same.validity());
            Broken.unlessSame(decision, same.on(decision.request()), law, "it was asked for " + instant);
        }
        return inside.size() > 1 || validity.begins() || validity.ends();
    }

    private static Optional<Instant> middle(Period period) {
        return period.begins() && period.ends()
                ? Optional.of(period.from()
                        .plus(Duration.between(period.from(), period.until()).dividedBy(2)))
                : Optional.empty();
    }

    static boolean laterKnowledgeChangesNoEarlierAnswer(TestedPack pack, AccessRequest request) {
        Instant now = request.knownAt() instanceof KnownAt.AtInstant at
                ? at.instant()
                : request.at().orElseThrow();
        AccessRequest then = request.toBuilder().knownAt(KnownAt.at(now)).build();
        Decision decision = pack.asked().decide(then);
        Facts more = more(pack, request, new When.Exact(now.plusNanos(1)));
        Decision later = pack.asked().decide(then.toBuilder().facts(more).build());
        Broken.unless(
                said(later).equals(said(decision)),
                Law.LATER_KNOWLEDGE_CHANGES_NO_EARLIER_ANSWER,
                decision,
                "with a policy and a holding that became known a nanosecond later it is\n" + said(later) + "\nand not\n"
                        + said(decision));
        return !more.equals(request.facts());
    }

    // What a new policy or fact could change; the words that a remark has to choose from are more, and the request is
    // another.
    private static Map<String, Object> said(Decision decision) {
        return Map.of(
                "outcome", decision.outcome(),
                "determining", decision.determining(),
                "overridden", decision.overridden(),
                "others", decision.others(),
                "set aside", decision.setAside(),
                "announced", decision.announced(),
                "obligations", decision.obligations(),
                "warnings", decision.warnings(),
                "alternatives", decision.alternatives(),
                "missing", decision.missing());
    }

    private static Facts more(TestedPack pack, AccessRequest request, When known) {
        Facts facts = request.facts();
        List<Policy> policies = new ArrayList<>(facts.policies());
        pack.engine().pack().policies().stream()
                .map(Policy::issuer)
                .findFirst()
                .ifPresent(issuer -> policies.add(ban(issuer, known)));
        Catalogue catalogue = facts.catalogue();
        List<Holding> holdings = new ArrayList<>(catalogue.holdings());
        FactTime time = new FactTime(
                Optional.empty(), Optional.of(known), Optional.empty(), Optional.empty(), Optional.empty());
        pack.engine().catalogue().holdings().stream()
                .findFirst()
                .ifPresent(holding -> holdings.add(new Holding(
                        holding.id(),
                        holding.owner(),
                        holding.owned(),
                        holding.right(),
                        holding.right() == Right.CONTROL
                                ? Optional.empty()
                                : Optional.of(PercentageRange.exactly(Percentage.of(1))),
                        time,
                        holding.origin())));
        return new Facts(
                new Catalogue(
                        catalogue.sources(),
                        catalogue.organizations(),
                        catalogue.tools(),
                        holdings,
                        catalogue.arrangements(),
                        catalogue.groups(),
                        catalogue.areas(),
                        catalogue.risks(),
                        catalogue.regimes(),
                        catalogue.places(),
                        catalogue.aliases(),
                        catalogue.withdrawn()),
                policies);
    }

    private static Policy ban(String issuer, When known) {
        return new Policy(
                "a-ban-not-known-yet",
                Optional.empty(),
                issuer,
                Effect.DENY,
                false,
                Scope.EVERYTHING,
                List.of(),
                new Timing(
                        Optional.of(new Timing.Zone("UTC")),
                        Optional.of(known),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                Effect.REVIEW,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Duty.STANDING,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("It became known later."),
                List.of(),
                List.of(),
                Origin.NONE);
    }
}
