package dev.edict.engine.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What went wrong with rules while one request was matched: the first of each. Belongs to one thread. */
final class Troubles {
    private final RuleBase rules;
    private final Deadline deadline;
    private final Map<String, Trouble> first = new TreeMap<>();

    Troubles(RuleBase rules, Deadline deadline) {
        this.rules = rules;
        this.deadline = deadline;
    }

    /** Adds that a rule reached a bound. */
    void reached(String rule, String bound) {
        add(rule, "reached the bound `" + bound + "`");
    }

    /** Adds that a failure ended a rule: what it says itself may show what the request says, so it is not told. */
    void ended(String rule, Throwable failure) {
        Optional<String> bound = Optional.empty();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BoundReachedException) {
                bound = Optional.ofNullable(each.getMessage());
            }
            if (each instanceof StackOverflowError) {
                // How deep a stack is depends on the caller.
                deadline.touch();
            }
        }
        bound.ifPresentOrElse(name -> reached(rule, name), () -> add(rule, "failed"));
    }

    private void add(String rule, String what) {
        String place = Optional.ofNullable(rules.statements().get(rule))
                .map(statement -> " (" + statement.origin() + ")")
                .orElse("");
        first.putIfAbsent(rule, new Trouble("the rule " + what + place));
    }

    /** Returns what went wrong with rules, in their order. */
    List<Object> of(Collection<String> names) {
        List<Object> troubles = new ArrayList<>();
        names.forEach(name -> Optional.ofNullable(first.get(name)).ifPresent(troubles::add));
        return troubles;
    }
}
