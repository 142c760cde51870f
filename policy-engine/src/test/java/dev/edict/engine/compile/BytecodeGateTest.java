package dev.edict.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.check.drl.Whereabouts;
import dev.edict.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate alone: what would it refuse, if the checks of the text had let everything through? */
class BytecodeGateTest {
    private static final String PACKAGE = "acme.attacks";
    private static final Path GOLDEN = Attack.FOLDER.resolve("gate");

    static Stream<String> files() {
        return Attack.files().stream();
    }

    /** The golden files list the attacks that Drools compiles to something dangerous; it refuses or drops the others itself. */
    @ParameterizedTest
    @MethodSource("files")
    void each_attack_that_compiles_is_refused_and_tied_to_its_rule(String file) throws IOException {
        Path golden = GOLDEN.resolve(file.replace(".drl", ".txt"));
        if (Boolean.getBoolean("record")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, refusedAlone(file));
        }
        List<String> expected = Files.readAllLines(golden);
        Set<String> names = Set.copyOf(expected.stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList());
        List<Attack> attacks = Attack.in(file).stream()
                .filter(attack -> names.contains(attack.name()))
                .toList();

        if (!attacks.isEmpty()) {
            assertThat(lines(refusals(together(attacks)))).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void the_gate_has_something_to_refuse() throws IOException {
        int refused = 0;
        for (String file : Attack.files()) {
            refused += Files.readAllLines(GOLDEN.resolve(file.replace(".drl", ".txt")))
                    .size();
        }

        assertThat(refused).isGreaterThan(120);
    }

    private static RuleSource together(List<Attack> attacks) {
        String head = attacks.get(0).unchecked().text();
        StringBuilder text = new StringBuilder(head.substring(0, head.indexOf("\nrule ") + 1));
        for (Attack attack : attacks) {
            text.append(attack.text().substring(attack.text().indexOf("\nrule ")));
        }
        return new RuleSource(attacks.get(0).file(), text.toString());
    }

    private static List<BytecodeGate.Refusal> refusals(RuleSource source) {
        try {
            Map<String, byte[]> classes = RuleCompiler.compileTexts(List.of(source), new ArrayList<>());
            return BytecodeGate.inspect(classes, Set.of(PACKAGE + ".Suspect"), AllowedCode.standard())
                    .refusals();
        } catch (RuleCompilerException e) {
            return List.of();
        }
    }

    /** A refusal stands at the word that the author wrote, or at the constraint; at the rule only if neither can be found. */
    @ParameterizedTest
    @MethodSource("files")
    void each_refusal_is_placed_in_the_text_of_its_rule(String file) throws IOException {
        List<String> names = Files.readAllLines(GOLDEN.resolve(file.replace(".drl", ".txt"))).stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList();
        Map<String, Attack> attacks = new TreeMap<>();
        Attack.in(file).stream()
                .filter(attack -> names.contains(attack.name()))
                .forEach(attack -> attacks.put(attack.name(), attack));
        Set<String> told = new TreeSet<>();
        List<BytecodeGate.Refusal> refused =
                attacks.isEmpty() ? List.of() : refusals(together(List.copyOf(attacks.values())));
        for (BytecodeGate.Refusal each : refused) {
            if (attacks.containsKey(each.rule())) {
                told.add(placed(each, attacks.get(each.rule())));
            }
        }
        Path golden = GOLDEN.resolve("places").resolve(file.replace(".drl", ".txt"));
        if (Boolean.getBoolean("record")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, told);
        }

        assertThat(told).containsExactlyElementsOf(Files.readAllLines(golden));
    }

    private static String placed(BytecodeGate.Refusal refusal, Attack attack) {
        Origin rule = new Origin(attack.source().file(), attack.first(), 1);
        Origin place = Whereabouts.of(attack.source(), rule, refusal.expression(), refusal.words());
        assertThat(place.line()).as(attack.name()).isBetween(attack.first(), attack.last());
        String line = attack.text().lines().toList().get(place.line() - 1);
        return attack.name() + ": " + named(refusal) + " at " + place.line() + ":" + place.column() + ", "
                + line.substring(place.column() - 1).split("[(). ]", 2)[0];
    }

    private static String named(BytecodeGate.Refusal refusal) {
        return refusal.what().replaceAll("Lambda[A-Za-z]+[0-9A-F]{32}", "its own");
    }

    private static List<String> refusedAlone(String file) {
        List<BytecodeGate.Refusal> all = new ArrayList<>();
        Attack.in(file).forEach(attack -> all.addAll(refusals(attack.unchecked())));
        return lines(all);
    }

    private static List<String> lines(List<BytecodeGate.Refusal> refusals) {
        Map<String, List<String>> byRule = new TreeMap<>();
        for (BytecodeGate.Refusal each : refusals) {
            byRule.computeIfAbsent(each.rule(), rule -> new ArrayList<>()).add(named(each));
        }
        byRule.remove("");
        return byRule.entrySet().stream()
                .map(each -> each.getKey() + ": "
                        + String.join(
                                ", ",
                                each.getValue().stream().sorted().distinct().toList()))
                .toList();
    }
}
