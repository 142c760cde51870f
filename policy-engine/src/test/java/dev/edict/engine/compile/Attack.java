package dev.edict.engine.compile;

import dev.edict.engine.check.drl.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One rule of the corpus of attacks, alone in its file: the head of the file stays, the other rules are blank lines.
 *
 * @param file the name of its file
 * @param name the rule's name
 * @param first the line it begins on
 * @param last the line it ends on
 * @param text the file with this rule alone
 */
record Attack(String file, String name, int first, int last, String text) {
    static final Path FOLDER = Path.of("src/test/resources/dev/edict/engine/compile/attacks");

    static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Attack> in(String file) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file));
            List<Attack> attacks = new ArrayList<>();
            int head = 0;
            while (!lines.get(head).startsWith("rule ")) {
                head++;
            }
            int start = head;
            for (int line = head; line < lines.size(); line++) {
                if (lines.get(line).startsWith("rule ")) {
                    start = line;
                } else if (lines.get(line).equals("end")) {
                    attacks.add(of(file, lines, head, start, line));
                }
            }
            return attacks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack of(String file, List<String> lines, int head, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= end; i++) {
            text.append(i < head || i >= start ? lines.get(i) : "").append('\n');
        }
        return new Attack(file, lines.get(start).split("\"", 3)[1], start + 1, end + 1, text.toString());
    }

    /** Returns it as an author would hand it in. */
    RuleSource source() {
        return new RuleSource("rules/" + file, text);
    }

    /** Returns it as Drools would take it, if nobody checked the text. */
    RuleSource unchecked() {
        String words = "global dev.edict.engine.author.Verdict verdict; global dev.edict.engine.author.Facts facts;";
        return new RuleSource(file, text.replaceFirst("\n", words + "\n"));
    }

    @Override
    public String toString() {
        return name;
    }
}
