package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.MissingFact;
import dev.edict.PackException;
import dev.edict.WhyNot;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.TextRenderer;
import dev.edict.model.Outcome;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods that whoever loads a pack lets its rules call, and the page that says how. */
class TrustedMethodsTest {
    private static final Path PAGE = Path.of("docs/sandbox.md");
    private static final Path SELF = Path.of("src/test/java/dev/edict/engine/TrustedMethodsTest.java");

    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("acme")
            .tool("quill")
            .version("2.4.1")
            .at(Instant.parse("2026-05-01T00:00:00Z"))
            .build();

    private static PackSource pack(String rules) {
        Map<String, String> files =
                new LinkedHashMap<>(PolicyEngineTest.pack("").files());
        files.put("rules/versions.drl", rules);
        return PackSource.texts("trusted", files);
    }

    private static PackSource pack() throws IOException {
        String page = onThePage("drl").get(0);
        return pack(page.replace("acme.versions.Generations", Generations.class.getName()));
    }

    private static List<String> onThePage(String language) throws IOException {
        return Stream.of(Files.readString(PAGE).split("```" + language + "\n", -1))
                .skip(1)
                .map(block -> block.split("\n```", 2)[0].strip())
                .toList();
    }

    private static PolicyEngine trusting() throws Exception {
        PackSource pack = pack();
        Set<Method> trusted = Set.of(Generations.class.getMethod("of", String.class));
        PolicyEngine engine =
                PolicyEngine.load(pack, PolicyEngine.Options.defaults().withTrustedMethods(trusted));
        return engine;
    }

    @Test
    void a_rule_calls_what_is_trusted_and_explains_what_came_of_it() throws Exception {
        PolicyEngine engine = trusting();

        assertThat(engine.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
        assertThat(TextRenderer.plain().render(engine.decide(REQUEST)))
                .contains("acme/second-generation", "Version 2.4.1 is of the second generation.");
        assertThat(engine.decide(REQUEST.toBuilder().version("3.0").build()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(engine.decide(REQUEST.toBuilder().without("version").build()))
                .satisfies(open -> {
                    assertThat(open.outcome()).isEqualTo(Outcome.INDETERMINATE);
                    assertThat(open.missing()).extracting(MissingFact::path).containsExactly("version");
                });
        WhyNot why = engine.whyNot(REQUEST.toBuilder().version("3.0").build(), "acme/second-generation");
        assertThat(why.toString()).contains("Generations.of");
    }

    @Test
    void the_java_on_the_page_is_what_this_test_runs() throws IOException {
        List<String> running =
                Files.readAllLines(SELF).stream().map(String::strip).toList();

        assertThat(onThePage("java"))
                .singleElement()
                .satisfies(block -> assertThat(running)
                        .containsSubsequence(block.lines().map(String::strip).toList()));
    }

    @Test
    void without_trust_the_rule_is_refused_at_its_line() throws IOException {
        PackSource pack = pack();

        assertThatThrownBy(() -> PolicyEngine.load(pack))
                .isInstanceOfSatisfying(
                        PackException.class,
                        refused -> assertThat(refused.issues()).anySatisfy(issue -> {
                            assertThat(issue.file()).isEqualTo("rules/versions.drl");
                            assertThat(issue.line()).isEqualTo(10);
                            assertThat(issue.message()).contains("Generations");
                        }));
    }

    @Test
    void trust_in_one_method_is_no_trust_in_another_of_its_type() throws Exception {
        PackSource pack = pack("""
                package acme.rules;
                import dev.edict.engine.author.*;
                rule "acme/rule" @issuer( "acme" )
                when
                    Request( version.strip() == "2", version.stripLeading() == "2" )
                then
                    verdict.deny();
                end
                """);
        PolicyEngine.Options options =
                PolicyEngine.Options.defaults().withTrustedMethods(Set.of(String.class.getMethod("strip")));

        assertThatThrownBy(() -> PolicyEngine.load(pack, options))
                .isInstanceOfSatisfying(
                        PackException.class,
                        refused -> assertThat(refused.issues())
                                .allSatisfy(issue -> assertThat(issue.message()).contains("`stripLeading`")));
    }

    static Stream<Method> clocks() throws NoSuchMethodException {
        return Stream.of(
                Instant.class.getMethod("now"),
                LocalDate.class.getMethod("now"),
                LocalDate.class.getMethod("now", ZoneId.class),
                LocalDate.class.getMethod("now", Clock.class),
                Clock.class.getMethod("systemUTC"),
                System.class.getMethod("nanoTime"),
                System.class.getMethod("currentTimeMillis"));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void a_clock_is_never_trusted(Method clock) {
        PolicyEngine.Options options = PolicyEngine.Options.defaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withTrustedMethods(Set.of(clock)))
                .withMessageContaining("reads the clock");
    }
}
