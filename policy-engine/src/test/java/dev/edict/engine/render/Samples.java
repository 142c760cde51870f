package dev.edict.engine.render;

import dev.edict.AccessRequest;
import dev.edict.Alternative;
import dev.edict.Announcement;
import dev.edict.DateZone;
import dev.edict.Decision;
import dev.edict.Evidence;
import dev.edict.Finding;
import dev.edict.Identity;
import dev.edict.MissingFact;
import dev.edict.NearMiss;
import dev.edict.NextChange;
import dev.edict.Obligation;
import dev.edict.SetAside;
import dev.edict.Timeline;
import dev.edict.Verdict;
import dev.edict.Warning;
import dev.edict.model.Change;
import dev.edict.model.Outcome;
import dev.edict.model.Percentage;
import dev.edict.model.PercentageRange;
import dev.edict.model.Reliability;
import dev.edict.model.Source;
import dev.edict.model.Status;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions as an engine would make them, written by hand. */
final class Samples {
    static final Instant REGIONS_BEGIN = Instant.parse("2025-09-05T07:00:00Z");
    static final Instant BAN_BEGINS = Instant.parse("2026-07-09T16:00:00Z");
    static final Instant TEST_ENDS = Instant.parse("2026-09-30T16:00:00Z");
    static final Identity IDENTITY =
            new Identity("ai-tools", "2026.7.1", "0123456789abcdef".repeat(4), "0.1.0", "2025b");
    static final Source NOTICE = new Source(
            "alibaba-notice",
            "Alibaba Reportedly Bans Claude Code and Directs Employees to Use Qoder",
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 7, 3)),
            Optional.empty(),
            Reliability.REPORTED);
    static final Source REGIONS = new Source(
            "anthropic-regions",
            "Supported countries and regions",
            Optional.of("Anthropic"),
            Optional.of("https://www.anthropic.com/supported-countries"),
            Optional.of(LocalDate.of(2025, 9, 5)),
            Optional.empty(),
            Reliability.OFFICIAL);
    static final Names NAMES = new Names() {
        private final Map<String, String> known = Map.of(
                "alibaba", "Alibaba Group",
                "alibaba-sg", "A Singapore subsidiary",
                "anthropic", "Anthropic",
                "claude-code", "Claude Code",
                "qoder", "Qoder",
                "qwen", "Qwen",
                "CN", "China",
                "SG", "Singapore");

        @Override
        public String organization(String id) {
            return known.getOrDefault(id, id);
        }

        @Override
        public String tool(String id) {
            return known.getOrDefault(id, id);
        }

        @Override
        public String place(String id) {
            return known.getOrDefault(id, id);
        }

        @Override
        public Optional<String> zone(String organization) {
            return Optional.ofNullable(Map.of("alibaba", "Asia/Shanghai", "anthropic", "America/Los_Angeles")
                    .get(organization));
        }
    };

    private Samples() {}

    static AccessRequest request() {
        return AccessRequest.builder()
                .organization("alibaba")
                .actor("employee")
                .tool("claude-code")
                .model("qwen")
                .action("use")
                .place("CN")
                .device("managed")
                .knownAt(KnownAt.on(LocalDate.of(2026, 7, 5)))
                .build();
    }

    static Finding ban() {
        return new Finding(
                "alibaba/claude-code-ban",
                Optional.of("Alibaba bans Claude Code"),
                "alibaba",
                false,
                Verdict.DENY,
                Set.of(Verdict.DENY),
                Status.IN_FORCE,
                Optional.of(new DateZone(Optional.of("Asia/Shanghai"), DateZone.Provenance.ISSUER)),
                Period.from(BAN_BEGINS),
                List.of(new Evidence.Fact(
                        "Claude Code is high-risk software, says Alibaba Group", Period.ALWAYS, Optional.of(NOTICE))),
                List.of(),
                List.of("attributes.team"),
                Map.of("narrow", Verdict.DENY, "wide", Verdict.DENY),
                Optional.of("alibaba/security"),
                Optional.of("Alibaba lists Claude Code as high-risk software."),
                List.of(NOTICE),
                List.of("alibaba/claude-code-ban: zone Asia/Shanghai"));
    }

    static Finding regions() {
        return new Finding(
                "anthropic/unsupported-regions",
                Optional.of("Anthropic does not serve organizations controlled from unsupported regions"),
                "anthropic",
                false,
                Verdict.DENY,
                Set.of(Verdict.DENY),
                Status.IN_FORCE,
                Optional.of(new DateZone(Optional.of("America/Los_Angeles"), DateZone.Provenance.STATED)),
                Period.from(REGIONS_BEGIN),
                List.of(
                        new Evidence.Fact(
                                "Alibaba Group is headquartered in China (CN), which is outside anthropic/supported",
                                Period.from(REGIONS_BEGIN),
                                Optional.of(REGIONS)),
                        chain("alibaba", "alibaba-holding", "alibaba-sg")),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.of(
                        "It is headquartered in an unsupported region, or more than half of it is owned from there."),
                List.of(REGIONS),
                List.of());
    }

    static Evidence.Chain chain(String top, String middle, String bottom) {
        return new Evidence.Chain(
                List.of(
                        new Evidence.Link(
                                top,
                                middle,
                                Optional.of(PercentageRange.exactly(Percentage.of("62.5"))),
                                "shares",
                                Optional.of(NOTICE)),
                        new Evidence.Link(
                                middle,
                                bottom,
                                Optional.of(PercentageRange.atLeastLessThan(Percentage.of("75"), Percentage.of("100"))),
                                "votes",
                                Optional.of(NOTICE))),
                PercentageRange.atLeastLessThan(Percentage.of("75"), Percentage.of("100")),
                "more than 50 %",
                Period.from(Instant.parse("2015-01-01T00:00:00Z")));
    }

    static Finding waived() {
        Finding ban = ban();
        return new Finding(
                "alibaba/contractor-permit",
                Optional.empty(),
                "alibaba",
                true,
                Verdict.PERMIT,
                Set.of(Verdict.PERMIT),
                Status.IN_FORCE,
                Optional.empty(),
                ban.period(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.of("Contractors of the red team may test it."),
                List.of(),
                List.of());
    }

    static Finding suspended() {
        return new Finding(
                "us/bis-affiliates",
                Optional.of("The affiliates rule"),
                "us/bis",
                false,
                Verdict.NONE,
                Set.of(Verdict.NONE),
                Status.SUSPENDED,
                Optional.empty(),
                Period.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    static Decision deny() {
        return new Decision(
                Outcome.DENY,
                request().at(BAN_BEGINS),
                false,
                List.of(ban(), regions()),
                List.of(waived()),
                List.of(suspended()),
                List.of(new SetAside("alibaba/model-ban", "alibaba/red-team")),
                List.of(new NearMiss("acme/home-ban", "how.devices", "a device that is personal", "managed")),
                List.of(new Announcement(
                        "eu/next", "A duty to label begins", Optional.of(Instant.parse("2026-08-02T00:00:00Z")))),
                List.of(
                        new Obligation(
                                "alibaba/red-team",
                                "Record what was tried.",
                                Obligation.State.IN_FORCE,
                                Optional.empty()),
                        new Obligation(
                                "eu/commission-tiktok",
                                "Remove the app.",
                                Obligation.State.OVERDUE,
                                Optional.of(Instant.parse("2023-03-15T00:00:00Z")))),
                List.of(new Warning("edict/stale-pack", "The pack is older than it says it may be.")),
                List.of(new Alternative(Change.toTool("qoder"), Outcome.NOT_APPLICABLE, "alibaba/claude-code-ban")),
                List.of(new MissingFact("attributes.team", List.of("alibaba/red-team"))),
                List.of("alibaba/claude-code-ban: zone Asia/Shanghai"),
                List.of("the device `manged` is not known; did you mean `managed`?"),
                new Period(BAN_BEGINS, TEST_ENDS),
                Optional.of(new NextChange(TEST_ENDS, Outcome.REVIEW, List.of("alibaba/red-team ends"))),
                IDENTITY);
    }

    static Decision simple(Outcome outcome, AccessRequest request, Period validity, Finding... determining) {
        return new Decision(
                outcome,
                request,
                false,
                List.of(determining),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                validity,
                Optional.empty(),
                IDENTITY);
    }

    static Decision indeterminate() {
        Finding open = new Finding(
                "us/crimea",
                Optional.of("The embargo on Crimea"),
                "us/ofac",
                false,
                Verdict.INDETERMINATE,
                Set.of(Verdict.DENY, Verdict.NONE),
                Status.IN_FORCE,
                Optional.empty(),
                Period.ALWAYS,
                List.of(),
                List.of("place.subdivision"),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        Decision plain = simple(
                Outcome.INDETERMINATE,
                AccessRequest.builder()
                        .tool("claude-code")
                        .place("UA")
                        .at(REGIONS_BEGIN)
                        .build(),
                Period.ALWAYS,
                open);
        return new Decision(
                plain.outcome(),
                plain.request(),
                false,
                plain.determining(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new MissingFact("place.subdivision", List.of("us/crimea", "anthropic/unsupported-regions")),
                        new MissingFact("organization", List.of("us/crimea"))),
                List.of(),
                List.of(),
                plain.validity(),
                Optional.empty(),
                IDENTITY);
    }

    static Decision withWarnings(Decision decision, Warning... warnings) {
        return new Decision(
                decision.outcome(),
                decision.request(),
                decision.byDefault(),
                decision.determining(),
                decision.overridden(),
                decision.others(),
                decision.setAside(),
                decision.nearMisses(),
                decision.announced(),
                decision.obligations(),
                List.of(warnings),
                decision.alternatives(),
                decision.missing(),
                decision.assumptions(),
                decision.notes(),
                decision.validity(),
                decision.nextChange(),
                decision.identity());
    }

    static Decision silent() {
        return simple(Outcome.NOT_APPLICABLE, request().at(REGIONS_BEGIN.minusSeconds(1)), Period.until(REGIONS_BEGIN));
    }

    static Timeline timeline() {
        Period before = new Period(Instant.parse("2025-01-01T00:00:00Z"), REGIONS_BEGIN);
        Period between = new Period(REGIONS_BEGIN, BAN_BEGINS);
        Period banned = new Period(BAN_BEGINS, TEST_ENDS);
        Period after = new Period(TEST_ENDS, Instant.parse("2027-01-01T00:00:00Z"));
        return new Timeline(
                request(),
                List.of(
                        new Timeline.Segment(
                                before,
                                simple(
                                        Outcome.NOT_APPLICABLE,
                                        request().at(before.from()),
                                        Period.until(REGIONS_BEGIN)),
                                List.of()),
                        new Timeline.Segment(
                                between,
                                simple(Outcome.DENY, request().at(REGIONS_BEGIN), between, regions()),
                                List.of("anthropic/unsupported-regions begins")),
                        new Timeline.Segment(
                                banned, deny(), List.of("alibaba/claude-code-ban begins", "alibaba/red-team begins")),
                        new Timeline.Segment(
                                after,
                                simple(Outcome.REVIEW, request().at(TEST_ENDS), Period.from(TEST_ENDS), ban()),
                                List.of("alibaba/red-team ends"))));
    }
}
