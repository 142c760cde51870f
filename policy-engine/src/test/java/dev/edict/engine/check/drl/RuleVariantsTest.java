package dev.edict.engine.check.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import dev.edict.engine.compile.PackRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many ways to make each mistake, a golden file for all. A part of {@code conditions.drls} is what stands between {@code when} and
 * {@code then}, a part of {@code files.drls} is a whole file.
 */
class RuleVariantsTest {
    private static final Path VARIANTS = Path.of("src/test/resources/dev/edict/engine/check/drl/variants");
    private static final KnownIds KNOWN =
            new KnownIds(Set.of("acme"), Set.of("qoder"), Set.of("handbook"), Set.of("acme/ban"));
    private static final String RULE = """
            package acme.rules;
            import dev.edict.engine.author.*;
            import dev.edict.model.RiskLevel;
            import java.util.List;
            rule "acme/rule"
                @issuer( "acme" )
            when
                %s
            then
                verdict.deny();
            end
            """;

    @ParameterizedTest
    @ValueSource(strings = {"conditions", "files", "inventions"})
    void each_variant_of_a_mistake_is_told_in_the_words_of_its_author(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder actual = new StringBuilder();
        for (String part : Files.readString(VARIANTS.resolve(name + ".drls")).split("(?m)^-----.*\n")) {
            boolean whole = part.startsWith("!\n");
            String text = (whole ? part.substring(2) : RULE.formatted(part.stripTrailing()))
                    .replace("<CR>", "\r")
                    .replace("<TAB>", "\t");
            texts.add(text);
            List<Issue> issues = PackRules.compile(List.of(new RuleSource("rules.drl", text)), KNOWN)
                    .issues();
            assertThat(issues).as(text).allSatisfy(RuleVariantsTest::isForPeople);
            actual.append(part.strip()).append('\n');
            issues.forEach(issue -> actual.append("    ")
                    .append(issue.text().replace("\n", "\n    "))
                    .append('\n'));
            actual.append(issues.isEmpty() ? "    nothing is wrong\n" : "").append("-----\n");
        }
        Path golden = VARIANTS.resolve(name + ".txt");
        if (Boolean.getBoolean("record")) {
            Files.writeString(golden, actual);
        }

        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(actual).hasToString(Files.readString(golden));
    }

    private static void isForPeople(Issue issue) {
        assertThat(issue.code()).isNotEqualTo("rule-compiler");
        assertThat(issue.help()).isNotEmpty();
        assertThat(issue.line()).isPositive();
        assertThat(issue.column()).isPositive();
        assertThat(issue.message()).doesNotContain("\n").doesNotContainPattern("\\.$");
    }
}
