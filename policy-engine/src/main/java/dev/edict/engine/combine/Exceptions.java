package dev.edict.engine.combine;

import dev.edict.SetAside;
import dev.edict.Verdict;
import dev.edict.engine.combine.Heard.Part;
import dev.edict.engine.compile.CompiledPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What exceptions do to the words of policies at one instant. For one weighing; not safe to share between threads. */
final class Exceptions {
    private final List<Voice> voices;
    private final Possible[] words;

    /** The words that each policy votes for, in the order of the voices. */
    final Possible[] votes;

    /** The exceptions that would help against each policy, for whoever shows what they ask for. */
    final List<List<Voice>> helpers;

    /** Which policies are set aside. */
    final Set<SetAside> setAside = new LinkedHashSet<>(0);

    private final boolean[] aside;
    private final boolean[] idle;

    private Exceptions(List<Voice> voices, Instant at) {
        this.voices = voices;
        int number = voices.size();
        words = new Possible[number];
        for (int voice = 0; voice < number; voice++) {
            words[voice] = voices.get(voice).words(at);
        }
        votes = words.clone();
        helpers = new ArrayList<>(Collections.nCopies(number, List.of()));
        aside = new boolean[number];
        idle = new boolean[number];
    }

    static Exceptions apply(List<Voice> voices, Instant at) {
        Exceptions exceptions = new Exceptions(voices, at);
        for (int voice = 0; voice < voices.size(); voice++) {
            if (!voices.get(voice).policy().policy().setsAside().isEmpty()) {
                exceptions.apply(voice);
            }
        }
        return exceptions;
    }

    private void apply(int voice) {
        CompiledPolicy exception = voices.get(voice).policy();
        Possible own = words[voice];
        boolean needed = false;
        boolean surely = false;
        for (String id : exception.policy().setsAside()) {
            int target = number(id);
            if (target >= 0 && !words[target].isSilent()) {
                needed = true;
                surely = surely || !words[target].contains(Verdict.NONE);
                if (permits(own)) {
                    votes[target] = Possible.SILENCE;
                    aside[target] = true;
                    setAside.add(new SetAside(id, exception.id()));
                } else if (own.contains(Verdict.PERMIT)) {
                    helpedBy(target, voices.get(voice));
                }
            }
        }
        if (exception.policy().exception()) {
            votes[voice] = vote(own, needed, surely);
            idle[voice] = !needed;
        }
    }

    private int number(String id) {
        for (int voice = 0; voice < voices.size(); voice++) {
            if (voices.get(voice).policy().id().equals(id)) {
                return voice;
            }
        }
        return -1;
    }

    private void helpedBy(int target, Voice exception) {
        List<Voice> all = new ArrayList<>(helpers.get(target));
        all.add(exception);
        helpers.set(target, all);
    }

    private static boolean permits(Possible own) {
        return own.isSettled() && own.contains(Verdict.PERMIT);
    }

    // Whoever relies on an exception shows it: one that lacks facts counts as absent.
    private static Possible vote(Possible own, boolean needed, boolean surely) {
        if (!needed || !own.isSettled()) {
            return Possible.SILENCE;
        }
        return surely || !permits(own) ? own : own.with(Verdict.NONE);
    }

    Part part(int voice, Vote vote, Set<String> deciders) {
        if (aside[voice]) {
            return Part.SET_ASIDE;
        }
        if (deciders.contains(vote.policy())) {
            return Part.DETERMINING;
        }
        if (vote.isFirm()) {
            return Part.OVERRIDDEN;
        }
        return words[voice].isSilent() || idle[voice] ? Part.SILENT : Part.BESIDE;
    }
}
