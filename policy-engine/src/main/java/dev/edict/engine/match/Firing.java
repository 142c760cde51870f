package dev.edict.engine.match;

import dev.edict.engine.author.Concern;
import dev.edict.engine.author.Dated;
import dev.edict.engine.author.Facts;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.StatementKind;
import dev.edict.engine.author.Verdict;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What rules say in one session: it knows which match is being fired, and keeps what is said of it. Belongs to one thread. */
final class Firing implements Verdict, Facts {
    private final List<Match> matches = new ArrayList<>();
    private String rule = "";
    private List<Object> support = List.of();

    /** Turns to the next match. */
    void begin(String rule, List<Object> support) {
        this.rule = rule;
        this.support = support;
    }

    /** Returns what was said so far. */
    List<Match> matches() {
        return matches;
    }

    @Override
    public void deny() {
        say(VerdictWord.DENY);
    }

    @Override
    public void review() {
        say(VerdictWord.REVIEW);
    }

    @Override
    public void permit() {
        say(VerdictWord.PERMIT);
    }

    @Override
    public void oblige() {
        say(VerdictWord.OBLIGE);
    }

    @Override
    public void warn() {
        say(VerdictWord.WARN);
    }

    @Override
    public void apply(Statement policy) {
        Truth certainty = Truth.YES;
        for (Object fact : support) {
            if (fact instanceof Concern concern) {
                certainty = certainty.and(certainty(policy, concern));
            }
        }
        add(policy.id(), VerdictWord.APPLY, certainty);
    }

    @Override
    public void derive(Object fact) {
        throw new UnsupportedOperationException("facts are not derived yet");
    }

    private void say(VerdictWord word) {
        add(rule, word, Truth.YES);
    }

    private void add(String id, VerdictWord word, Truth certainty) {
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        for (Object fact : support) {
            if (fact instanceof Dated dated) {
                from = dated.from().isAfter(from) ? dated.from() : from;
                until = dated.until().isBefore(until) ? dated.until() : until;
            }
        }
        if (from.isBefore(until)) {
            matches.add(new Match(id, rule, word, from, until, certainty, List.of(), support, Map.of()));
        }
    }

    // Whoever relies on an exemption shows it, so a policy that forbids stands as long as nobody does; what allows
    // becomes uncertain.
    private static Truth certainty(Statement policy, Concern concern) {
        boolean allows = policy.kind() == StatementKind.PERMIT || policy.kind() == StatementKind.EXCEPTION;
        return allows ? concern.applies().and(concern.exempt().not()) : concern.applies();
    }
}
