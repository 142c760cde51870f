package dev.edict.engine.match;

import dev.edict.engine.author.Concern;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.StatementKind;
import dev.edict.model.Truth;
import java.time.Instant;
import java.util.List;

/**
 * What the built-in rules say of policies. They look at the kind of a policy and at whether its parts speak of the request, and at nothing else, so each combination is matched once and remembered. Safe to
 * share between threads.
 */
public final class Precedents {
    private static final byte UNASKED = 0;
    private static final byte SILENT = 1;
    private static final byte SPEAKS = 2;
    private static final int PARTS = 7;

    private final RuleBase rules;

    // INVARIANT: two threads may fill in one place together, and both write the same.
    private final byte[] known;

    /** Those of this JVM: what pure rules say is the same for every engine. */
    private static final class BuiltIn {
        private static final Precedents OF_RULES = new Precedents(RuleBase.builtIn());

        private BuiltIn() {}
    }

    /** Returns the precedents of the built-in rules. */
    public static Precedents builtIn() {
        return BuiltIn.OF_RULES;
    }

    private Precedents(RuleBase rules) {
        this.rules = rules;
        int combinations = StatementKind.values().length;
        for (int part = 0; part < PARTS; part++) {
            combinations *= Truth.values().length;
        }
        known = new byte[combinations];
    }

    /** Returns whether a rule speaks for a policy of a kind, of which this is known: who, whom, what, how, where, what else is given, and what is exempt. */
    public boolean speaks(StatementKind kind, Truth... parts) {
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a policy has " + PARTS + " parts, and these are " + parts.length);
        }
        int place = kind.ordinal();
        for (Truth part : parts) {
            place = place * 3 + part.ordinal();
        }
        byte answer = known[place];
        if (answer == UNASKED) {
            answer = ask(kind, parts) ? SPEAKS : SILENT;
            known[place] = answer;
        }
        return answer == SPEAKS;
    }

    private boolean ask(StatementKind kind, Truth... parts) {
        Concern concern = new Concern(
                "asked",
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                parts[6],
                Instant.MIN,
                Instant.MAX);
        return !Matcher.match(rules, List.of(new Statement("asked", kind, "anybody"), concern))
                .isEmpty();
    }
}
