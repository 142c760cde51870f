package dev.edict.engine.compile;

import dev.edict.engine.check.drl.RuleSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A step of the build: compiles the built-in rules into the folder of Edict's own classes, with an index beside them. What was compiled
 * from the same rules, vocabulary and compiler before is kept.
 */
public final class CompileBuiltInRules {
    private static final String RULES = "dev/edict/engine/rules";
    private static final List<String> INPUTS = List.of(RULES, "dev/edict/engine/author", "dev/edict/engine/compile");

    private CompileBuiltInRules() {}

    /**
     * Compiles.
     *
     * @param arguments the folder of classes, which holds the text of the rules as well
     * @throws IOException if the folder cannot be read or written
     * @throws RuleCompilerException if a rule does not compile
     */
    public static void main(String[] arguments) throws IOException, RuleCompilerException {
        Path classes = Path.of(arguments[0]);
        Path index = classes.resolve(BuiltInRuleIndex.RESOURCE);
        String stamp = "# " + hash(classes);
        if (Files.exists(index) && Files.readString(index).startsWith(stamp)) {
            return;
        }
        clear(classes.resolve(RULES));
        Set<String> models = new TreeSet<>();
        Map<String, byte[]> rules = RuleCompiler.compileTexts(sources(classes.resolve(RULES)), models);
        for (Map.Entry<String, byte[]> each : rules.entrySet()) {
            Path file = classes.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Files.writeString(index, stamp + "\n" + String.join("\n", models) + "\n");
    }

    private static List<RuleSource> sources(Path folder) throws IOException {
        List<RuleSource> sources = new ArrayList<>();
        for (Path file : files(folder, ".drl")) {
            sources.add(new RuleSource(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
        }
        return sources;
    }

    private static String hash(Path classes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String input : INPUTS) {
                for (Path file : files(classes.resolve(input), input.equals(RULES) ? ".drl" : ".class")) {
                    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.toString().endsWith(".drl")) {
                    Files.delete(file);
                }
            }
        }
    }
}
