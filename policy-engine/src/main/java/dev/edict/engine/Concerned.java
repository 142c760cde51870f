package dev.edict.engine;

import dev.edict.engine.combine.Speech;
import dev.edict.engine.combine.Voice;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.engine.compile.CompiledPolicy.Step;
import dev.edict.engine.explain.Details;
import dev.edict.engine.match.Precedents;
import dev.edict.engine.resolve.Aspects;
import dev.edict.engine.resolve.Conditions;
import dev.edict.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The policies that one request concerns: those that may speak of it at some instant, which is all that an outcome needs, and those that stand near, of which an explanation tells how they missed. These
 * are found when somebody asks. Safe to share between threads.
 */
final class Concerned {
    private final Conditions conditions;
    private final Speech speech;
    private final Precedents precedents;
    private final Supplier<List<CompiledPolicy>> candidates;
    private final List<Voice> speakers;
    private volatile @Nullable Everybody everybody;

    /** All of them, in the order of their ids. */
    private record Everybody(List<Details.Of> near, List<Voice> voices) {}

    /**
     * Finds out who speaks.
     *
     * @param conditions the request and its facts
     * @param speech puts together what they say
     * @param precedents what the built-in rules say
     * @param likely the policies that may speak, in the order of their ids
     * @param candidates the policies that can concern the request, which may include rules of the pack; these are heard elsewhere
     */
    Concerned(
            Conditions conditions,
            Speech speech,
            Precedents precedents,
            List<CompiledPolicy> likely,
            Supplier<List<CompiledPolicy>> candidates) {
        this.conditions = conditions;
        this.speech = speech;
        this.precedents = precedents;
        this.candidates = candidates;
        speakers = new ArrayList<>(likely.size());
        for (CompiledPolicy policy : likely) {
            List<Aspects> aspects = speaking(policy);
            if (!aspects.isEmpty()) {
                speakers.add(voice(policy, aspects));
            }
        }
    }

    /** Returns what the policies say that may say something, in the order of their ids. */
    List<Voice> speakers() {
        return speakers;
    }

    /** Returns how the request stands to each policy that it does not stand far from, in the order of their ids. */
    List<Details.Of> near() {
        return everybody().near;
    }

    /** Returns what all these policies say, silent or not, in the order of their ids. */
    List<Voice> voices() {
        return everybody().voices;
    }

    private Everybody everybody() {
        Everybody known = everybody;
        if (known == null) {
            List<Details.Of> near = new ArrayList<>();
            List<Voice> voices = new ArrayList<>();
            for (CompiledPolicy policy : candidates.get()) {
                List<Aspects> aspects = aspects(policy);
                if (!aspects.isEmpty()) {
                    near.add(new Details.Of(policy, aspects));
                    voices.add(voice(policy, aspects));
                }
            }
            known = new Everybody(List.copyOf(near), List.copyOf(voices));
            everybody = known;
        }
        return known;
    }

    /** Returns the policies and others, in the order of their ids. */
    static List<Voice> together(List<Voice> some, List<Voice> others) {
        if (others.isEmpty()) {
            return some;
        }
        List<Voice> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(voice -> voice.policy().id()));
        return all;
    }

    private List<Aspects> speaking(CompiledPolicy policy) {
        if (policy.only().isEmpty()) {
            return aspects(policy);
        }
        Step step = policy.only().get();
        Aspects aspects =
                conditions.aspectsOfSpeaker(step.scope(), policy.policy().except());
        return isNowhere(aspects) ? List.of() : List.of(staged(aspects, step));
    }

    /** Returns how the request stands to each step of a policy; nothing if it stands far from all of them, so that the policy is silent and nobody asks why. */
    private List<Aspects> aspects(CompiledPolicy policy) {
        List<Aspects> aspects = new ArrayList<>(1);
        boolean near = false;
        for (CompiledReading reading : policy.readings()) {
            for (Step step : reading.steps()) {
                Aspects own = conditions.aspects(step.scope(), reading.policy().except());
                if (!isNowhere(own)) {
                    near = true;
                    own = staged(own, step);
                }
                aspects.add(own);
            }
        }
        return near ? aspects : List.of();
    }

    private Aspects staged(Aspects aspects, Step step) {
        return step.stage().equals(Scope.EVERYTHING) ? aspects : aspects.within(conditions.holds(step.stage()));
    }

    @SuppressWarnings("ReferenceEquality") // there is one
    private static boolean isNowhere(Aspects aspects) {
        return aspects == Aspects.NOWHERE;
    }

    private Voice voice(CompiledPolicy policy, List<Aspects> aspects) {
        List<Stance> stances = new ArrayList<>(aspects.size());
        for (CompiledReading reading : policy.readings()) {
            for (int step = 0; step < reading.steps().size(); step++) {
                stances.add(new Stance(
                        policy.kind(),
                        aspects.get(stances.size()),
                        precedents,
                        reading.policy().duty(),
                        conditions));
            }
        }
        return speech.of(policy, stances);
    }
}
