package dev.edict.engine.match;

import dev.edict.engine.author.Bounds;
import dev.edict.engine.author.Concern;
import dev.edict.engine.author.Dated;
import dev.edict.engine.author.Facts;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.StatementKind;
import dev.edict.engine.author.Verdict;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What rules say in one session: it knows which match is being fired, and keeps what is said of it. Belongs to one thread. */
final class Firing implements Verdict, Facts {
    private final Period within;
    private final Set<String> withheld;
    private final Bounds bounds;
    private final Deadline deadline;
    private final List<Match> matches = new ArrayList<>();
    private final IdentityHashMap<Object, Derived> derived = new IdentityHashMap<>();
    private final List<Object> inOrder = new ArrayList<>();
    private final Map<Object, List<Period>> known = new HashMap<>();
    private Consumer<Object> insert = fact -> {};
    private Consumer<Object> watch = fact -> {};
    private String rule = "";
    private List<Object> support = List.of();
    private Map<String, Object> bindings = Map.of();
    private int firings;
    private long start = System.nanoTime();

    /**
     * Opens a session.
     *
     * @param within the period in which all facts are looked at
     * @param withheld the rules that must not speak
     * @param bounds what the rules may take
     * @param deadline the time that they have
     */
    Firing(Period within, Set<String> withheld, Bounds bounds, Deadline deadline) {
        this.within = within;
        this.withheld = withheld;
        this.bounds = bounds;
        this.deadline = deadline;
    }

    private record Derived(Period period, List<Object> evidence) {}

    /** Tells where derived facts go. */
    void insertInto(Consumer<Object> session) {
        this.insert = session;
    }

    /** Tells who looks at each derived fact before rules do. */
    void watch(Consumer<Object> watcher) {
        this.watch = watcher;
    }

    /** Begins the session: there must be time for it. */
    void start() {
        deadline.check(start);
    }

    /** Turns to the next match, and returns whether its rule may speak. */
    boolean begin(String name, List<Object> facts, Map<String, Object> variables) {
        if (withheld.contains(name)) {
            return false;
        }
        resume(facts);
        this.rule = name;
        this.bindings = variables;
        return true;
    }

    /** Turns to a match that was found without the session, and whose words are known. */
    void resume(List<Object> facts) {
        if (++firings > bounds.firings()) {
            throw new BoundReachedException("firings");
        }
        deadline.check(start);
        this.support = facts;
    }

    /** Ends the session, or what was found without it since: its time is spent, and nobody takes what is derived from now on. */
    void end() {
        deadline.spend(start);
        start = System.nanoTime();
        insert = fact -> {};
        watch = fact -> {};
    }

    /** Returns what was said so far. */
    List<Match> matches() {
        return matches;
    }

    /** Returns the facts that were derived so far, in their order. */
    List<Object> derivedFacts() {
        return inOrder;
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

    /** Keeps a fact with the period and the evidence of its support; what is said already in a period that holds this one is not repeated. */
    @Override
    public void derive(Object fact) {
        Optional<Period> period = period(support);
        if (period.isEmpty()) {
            return;
        }
        List<Period> before = known.computeIfAbsent(fact, key -> new ArrayList<>());
        if (before.stream().anyMatch(each -> each.contains(period.get()))) {
            return;
        }
        if (derived.size() >= bounds.derived()) {
            throw new BoundReachedException("derived");
        }
        watch.accept(fact);
        before.add(period.get());
        derived.put(fact, new Derived(period.get(), evidence(support)));
        inOrder.add(fact);
        insert.accept(fact);
    }

    /** Returns the period that facts have in common, if they have one. */
    Optional<Period> period(List<Object> facts) {
        Instant from = within.from();
        Instant until = within.until();
        for (Object fact : facts) {
            Derived own = derived.get(fact);
            Instant begins = own != null ? own.period.from() : fact instanceof Dated dated ? dated.from() : Instant.MIN;
            Instant ends = own != null ? own.period.until() : fact instanceof Dated dated ? dated.until() : Instant.MAX;
            from = begins.isAfter(from) ? begins : from;
            until = ends.isBefore(until) ? ends : until;
        }
        return Period.between(from, until);
    }

    /** Returns facts with what those of them rest on that were derived. */
    List<Object> evidence(List<Object> facts) {
        Set<Object> all = new LinkedHashSet<>();
        for (Object fact : facts) {
            all.add(fact);
            Derived own = derived.get(fact);
            if (own != null) {
                all.addAll(own.evidence);
            }
        }
        return List.copyOf(all);
    }

    private void say(VerdictWord word) {
        add(rule, word, Truth.YES);
    }

    private void add(String id, VerdictWord word, Truth certainty) {
        period(support)
                .ifPresent(period -> matches.add(new Match(
                        id,
                        rule,
                        word,
                        period.from(),
                        period.until(),
                        certainty,
                        List.of(),
                        evidence(support),
                        bindings)));
    }

    // Whoever relies on an exemption shows it, so a policy that forbids stands as long as nobody does; what allows
    // becomes uncertain.
    private static Truth certainty(Statement policy, Concern concern) {
        boolean allows = policy.kind() == StatementKind.PERMIT || policy.kind() == StatementKind.EXCEPTION;
        return allows ? concern.applies().and(concern.exempt().not()) : concern.applies();
    }
}
