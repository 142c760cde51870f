package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Combining;
import dev.edict.model.Effect;
import dev.edict.model.FactTime;
import dev.edict.model.Policy;
import dev.edict.model.Regime;
import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What policies of one issuer, and versions of one regime, show together. */
final class RivalLints {
    private static final Set<Effect> OUTCOMES = Set.of(Effect.DENY, Effect.REVIEW, Effect.PERMIT);

    private final Subject subject;
    private final Lives lives;
    private final Report report;

    RivalLints(Subject subject, Lives lives, Report report) {
        this.subject = subject;
        this.lives = lives;
        this.report = report;
    }

    void run() {
        Set<String> setAside = new TreeSet<>();
        subject.policies().forEach(policy -> setAside.addAll(policy.setsAside()));
        Map<String, List<Policy>> byIssuer = new TreeMap<>();
        for (Policy policy : subject.statements()) {
            byIssuer.computeIfAbsent(policy.issuer(), issuer -> new ArrayList<>())
                    .add(policy);
        }
        for (List<Policy> policies : byIssuer.values()) {
            for (int later = 0; later < policies.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    rivals(policies.get(earlier), policies.get(later), setAside);
                }
            }
        }
        RuleLints.alike(subject.rules()).values().forEach(rules -> alike(rules, setAside));
        series();
        subject.pack().catalogue().regimes().values().forEach(this::versions);
    }

    private void rivals(Policy one, Policy other, Set<String> setAside) {
        if (!isPlain(one) || !isPlain(other) || setAside.contains(one.id()) || setAside.contains(other.id())) {
            return;
        }
        if (one.scope().equals(other.scope()) && one.except().equals(other.except()) && areOpposite(one, other)) {
            if (meet(one, other)) {
                contradiction(one, other);
            }
        } else if (!hides(one, other)) {
            hides(other, one);
        }
    }

    /** Looks at rules whose conditions are word by word the same. */
    private void alike(List<RuleStatement> rules, Set<String> setAside) {
        Map<Object, List<Dated>> series = new LinkedHashMap<>();
        for (int later = 0; later < rules.size(); later++) {
            Policy other = rules.get(later).policy().orElseThrow();
            lives.of(other)
                    .ifPresent(period -> series.computeIfAbsent(
                                    List.of(other.effect(), lives.zone(other)), none -> new ArrayList<>())
                            .add(new Dated(period, "`" + other.id() + "`", Subject.place(other))));
            for (int earlier = 0; earlier < later; earlier++) {
                Policy one = rules.get(earlier).policy().orElseThrow();
                boolean free = isPlain(one)
                        && isPlain(other)
                        && rules.get(earlier).says().size() == 1
                        && rules.get(later).says().size() == 1
                        && !setAside.contains(one.id())
                        && !setAside.contains(other.id());
                if (free && areOpposite(one, other) && meet(one, other)) {
                    contradiction(one, other);
                } else if (free && !areOpposite(one, other) && !hides(one, other)) {
                    hides(other, one);
                }
            }
        }
        series.values().forEach(members -> neighbours(members, false));
    }

    /** Returns whether nothing but its scope and its dates decides when the policy speaks. */
    private static boolean isPlain(Policy policy) {
        return OUTCOMES.contains(policy.effect())
                && policy.readings().isEmpty()
                && policy.stages().isEmpty()
                && policy.time().phases().isEmpty()
                && policy.waivableBy().isEmpty();
    }

    private static boolean areOpposite(Policy one, Policy other) {
        return one.effect() != other.effect() && (one.effect() == Effect.PERMIT || other.effect() == Effect.PERMIT);
    }

    private boolean meet(Policy one, Policy other) {
        Optional<Period> first = lives.of(one);
        return first.isPresent()
                && lives.of(other)
                        .filter(period -> period.overlaps(first.get()))
                        .isPresent();
    }

    private void contradiction(Policy one, Policy other) {
        report.add(
                Lint.CONTRADICTION,
                Subject.place(other),
                "`" + other.id() + "` says " + other.effect() + " where `" + one.id() + "` says " + one.effect(),
                "the other stands at " + one.origin(),
                "keep one of them, or tell them apart");
    }

    /** Reports that one policy leaves nothing for another to say; returns whether it does. */
    private boolean hides(Policy strong, Policy weak) {
        Optional<Period> around = lives.of(strong);
        Optional<Period> inside = lives.of(weak);
        boolean covered = strong.except().isEmpty()
                && Width.covers(strong.scope(), weak.scope())
                && around.isPresent()
                && inside.filter(period -> around.get().contains(period)).isPresent()
                && (strong.time().known().isEmpty()
                        || strong.time().known().equals(weak.time().known()));
        if (!covered || strength(strong.effect()) < strength(weak.effect())) {
            return false;
        }
        boolean same = strong.effect() == weak.effect();
        report.add(
                same ? Lint.REDUNDANT : Lint.SHADOWED,
                Subject.place(weak),
                same
                        ? "`" + weak.id() + "` says nothing that `" + strong.id() + "` does not say already"
                        : "`" + weak.id() + "` is never heard, for `" + strong.id() + "` speaks wherever it does",
                "the other stands at " + strong.origin());
        return true;
    }

    private int strength(Effect effect) {
        boolean permits = subject.pack().combining() == Combining.PERMIT_OVERRIDES;
        return switch (effect) {
            case PERMIT -> permits ? 3 : 0;
            case DENY -> 2;
            default -> 1;
        };
    }

    /** Looks at policies that follow each other: all but their dates is the same. */
    private void series() {
        Map<Object, List<Policy>> series = new LinkedHashMap<>();
        for (Policy policy : subject.statements()) {
            List<Object> key =
                    List.of(policy.issuer(), policy.effect(), policy.scope(), policy.except(), lives.zone(policy));
            series.computeIfAbsent(key, each -> new ArrayList<>()).add(policy);
        }
        for (List<Policy> members : series.values()) {
            List<Dated> dated = new ArrayList<>();
            for (Policy member : members) {
                lives.of(member)
                        .ifPresent(
                                period -> dated.add(new Dated(period, "`" + member.id() + "`", Subject.place(member))));
            }
            neighbours(dated, false);
        }
    }

    private void versions(Regime regime) {
        List<Dated> dated = new ArrayList<>();
        for (Regime.Version version : regime.versions()) {
            FactTime time = version.time();
            lives.of(time, regime.zone())
                    .ifPresent(period -> dated.add(new Dated(
                            period,
                            "the version from "
                                    + time.from().map(Object::toString).orElse("ever") + " of `" + regime.id() + "`",
                            subject.place("regime", regime.id()))));
        }
        neighbours(dated, true);
    }

    private void neighbours(List<Dated> members, boolean overlapsToo) {
        List<Dated> sorted =
                members.stream().sorted(Comparator.comparing(Dated::period)).toList();
        for (int next = 1; next < sorted.size(); next++) {
            Dated before = sorted.get(next - 1);
            Dated after = sorted.get(next);
            int order = before.period().until().compareTo(after.period().from());
            if (order < 0) {
                report.add(
                        Lint.GAP_IN_SERIES,
                        after.place(),
                        "nothing holds between " + before.name() + " and " + after.name(),
                        "`until` is the first day that no longer counts, `through` the last that still does");
            } else if (order > 0 && overlapsToo) {
                overlap(before, after);
            } else if (order > 0 && !before.period().contains(after.period())) {
                overlap(before, after);
            }
        }
    }

    private void overlap(Dated before, Dated after) {
        report.add(
                Lint.OVERLAP_IN_SERIES,
                after.place(),
                before.name() + " and " + after.name() + " hold at the same time",
                "end the earlier one where the later one begins");
    }

    /** A member of a series. */
    private record Dated(Period period, String name, Place place) {}
}
