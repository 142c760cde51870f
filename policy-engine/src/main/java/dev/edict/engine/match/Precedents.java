package dev.edict.engine.match;

import dev.edict.engine.author.Concern;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.StatementKind;
import dev.edict.engine.compile.BuiltInRuleIndex;
import dev.edict.model.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the built-in rules say of policies. They look at the kind of a policy and at whether its parts speak of the request, and at nothing else, so the build asks them of each combination once and writes the answers
 * down: see {@link RecordPrecedents}. Immutable and safe to share between threads.
 */
public final class Precedents {
    /** Where the answers lie on the class path. */
    static final String RESOURCE = "dev/edict/engine/rules/precedents";

    private static final int PARTS = 7;
    private static final Truth[] TRUTHS = Truth.values();

    /** How many combinations there are. */
    static final int CASES = StatementKind.values().length * power(TRUTHS.length, PARTS);

    private final BitSet speaks;

    /** Those of this JVM: what pure rules say is the same for every engine. */
    private static final class BuiltIn {
        private static final Precedents OF_RULES = new Precedents(read());

        private BuiltIn() {}
    }

    private Precedents(BitSet speaks) {
        this.speaks = speaks;
    }

    /** Returns the precedents of the built-in rules. Drools is not needed. */
    public static Precedents builtIn() {
        return BuiltIn.OF_RULES;
    }

    private static BitSet read() {
        byte[] stamp = BuiltInRuleIndex.stamp();
        try (InputStream file = Precedents.class.getResourceAsStream("/" + RESOURCE)) {
            byte[] all = file == null ? new byte[0] : file.readAllBytes();
            boolean ofTheseRules =
                    all.length > stamp.length && Arrays.equals(all, 0, stamp.length, stamp, 0, stamp.length);
            BitSet answers =
                    ofTheseRules ? BitSet.valueOf(Arrays.copyOfRange(all, stamp.length, all.length)) : new BitSet();
            if (!answers.get(CASES)) {
                throw new IllegalStateException("what the built-in rules say is not recorded\nhelp: build with Maven");
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int power(int base, int exponent) {
        int power = 1;
        for (int factor = 0; factor < exponent; factor++) {
            power *= base;
        }
        return power;
    }

    /** Returns whether a rule speaks for a policy of a kind, of which this is known: who, whom, what, how, where, what else is given, and what is exempt. */
    public boolean speaks(StatementKind kind, Truth... parts) {
        return speaks.get(place(kind, parts));
    }

    static int place(StatementKind kind, Truth... parts) {
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a policy has " + PARTS + " parts, and these are " + parts.length);
        }
        int place = kind.ordinal();
        for (Truth part : parts) {
            place = place * TRUTHS.length + part.ordinal();
        }
        return place;
    }

    /** Goes through every combination of what may be known of the parts. */
    static void everyCase(Consumer<Truth[]> each) {
        for (int number = 0; number < power(TRUTHS.length, PARTS); number++) {
            Truth[] parts = new Truth[PARTS];
            int rest = number;
            for (int part = 0; part < PARTS; part++) {
                parts[part] = TRUTHS[rest % TRUTHS.length];
                rest /= TRUTHS.length;
            }
            each.accept(parts);
        }
    }

    /** Asks rules whether one speaks for a policy. */
    static boolean ask(RuleBase rules, StatementKind kind, Truth... parts) {
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
