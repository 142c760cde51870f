package dev.edict.engine.match;

import dev.edict.engine.author.StatementKind;
import dev.edict.engine.compile.BuiltInRuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A step of the build, after the built-in rules are compiled: asks them of every case that there can be and writes the answers beside them. So a pack without rules of its own is decided as the rules
 * say, and never loads Drools. Answers of the same rules are kept.
 */
public final class RecordPrecedents {
    private RecordPrecedents() {}

    /**
     * Records.
     *
     * @param arguments the folder of classes, which holds the compiled rules
     * @throws IOException if the folder cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve(Precedents.RESOURCE);
        byte[] stamp = BuiltInRuleIndex.stamp();
        if (Files.exists(file) && startsWith(Files.readAllBytes(file), stamp)) {
            return;
        }
        byte[] answers = answers().toByteArray();
        byte[] all = Arrays.copyOf(stamp, stamp.length + answers.length);
        System.arraycopy(answers, 0, all, stamp.length, answers.length);
        Files.write(file, all);
    }

    private static boolean startsWith(byte[] all, byte[] stamp) {
        return all.length > stamp.length && Arrays.equals(all, 0, stamp.length, stamp, 0, stamp.length);
    }

    private static BitSet answers() {
        BitSet answers = new BitSet();
        for (StatementKind kind : StatementKind.values()) {
            Precedents.everyCase(parts -> {
                if (Precedents.ask(RuleBase.builtIn(), kind, parts)) {
                    answers.set(Precedents.place(kind, parts));
                }
            });
        }
        // The last bit says that the answers are all there.
        answers.set(Precedents.CASES);
        return answers;
    }
}
