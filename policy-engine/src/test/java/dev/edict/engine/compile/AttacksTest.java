package dev.edict.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.check.drl.KnownIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttacksTest {
    private static final KnownIds KNOWN = new KnownIds(Set.of("acme"), Set.of(), Set.of(), Set.of());

    static Stream<String> files() {
        return Attack.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_attack_is_refused_at_load_with_its_line(String file) throws IOException {
        StringBuilder told = new StringBuilder();
        for (Attack attack : Attack.in(file)) {
            RuleCompilation compilation = PackRules.compile(List.of(attack.source()), KNOWN);

            assertThat(compilation.rules()).as(attack.name()).isEmpty();
            assertThat(compilation.issues()).as(attack.name()).isNotEmpty().allSatisfy(issue -> {
                assertThat(issue.isError()).isTrue();
                assertThat(issue.file()).isEqualTo("rules/" + file);
                assertThat(issue.line()).isBetween(attack.first(), attack.last());
                assertThat(issue.help()).isNotEmpty();
            });
            told.append("# ").append(attack.name()).append('\n');
            told.append(compilation.issues().stream()
                    .map(issue -> issue.text().lines().findFirst().orElseThrow() + "\n")
                    .collect(Collectors.joining()));
        }
        Path golden = Attack.FOLDER.resolve(file.replace(".drl", ".txt"));
        if (Boolean.getBoolean("record")) {
            Files.writeString(golden, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(golden));
    }

    @Test
    void the_corpus_is_not_empty() {
        assertThat(Attack.files().stream()
                        .mapToInt(file -> Attack.in(file).size())
                        .sum())
                .isGreaterThan(250);
    }
}
