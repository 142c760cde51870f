package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Outcome;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compiled rules lie beside a pack, and are believed as far as their key and the gate say. */
class CompiledRulesTest {
    /** The jars that are needed to compile rules and for nothing else. */
    static final String JARS_OF_THE_COMPILER =
            ".*[/\\\\](drools-(compiler|model-codegen|codegen-common|ecj|mvel-compiler|mvel-parser|drl-extensions"
                    + "|commands|wiring-dynamic|engine|io)|ecj)-[0-9][^/\\\\]*\\.jar";

    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("acme")
            .tool("tool")
            .actor("contractor")
            .at(Instant.parse("2026-08-01T12:00:00Z"))
            .build();

    @Test
    void rules_that_lie_beside_a_pack_decide_like_rules_that_were_compiled() {
        PolicyEngine compiled = PolicyEngine.load(pack("contractor"));
        PolicyEngine kept = PolicyEngine.load(
                with(pack("contractor"), compiled.compiledRules().orElseThrow()));

        assertThat(kept.decide(REQUEST)).isEqualTo(compiled.decide(REQUEST));
        assertThat(kept.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
        assertThat(kept.identity()).isEqualTo(compiled.identity());
        assertThat(kept.compiledRules()).isEqualTo(compiled.compiledRules());
        assertThat(kept.warnings()).isEqualTo(compiled.warnings());
    }

    @Test
    void without_a_rule_compiler_a_pack_is_decided_by_its_compiled_rules() throws Exception {
        String kept = PolicyEngine.load(pack("contractor")).compiledRules().orElseThrow();

        // Drools finds its parts through the thread's own loader.
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader lean = withoutCompiler()) {
            Thread.currentThread().setContextClassLoader(lean);
            Method outcome =
                    lean.loadClass(CompiledRulesTest.class.getName()).getDeclaredMethod("outcome", String.class);
            outcome.setAccessible(true);

            assertThatThrownBy(() -> lean.loadClass("org.drools.model.codegen.execmodel.ModelBuilderImpl"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThat(outcome.invoke(null, kept)).isEqualTo("DENY");
            assertThatThrownBy(() -> outcome.invoke(null, ""))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("no-rule-compiler");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Returns the outcome of the request, by name so that another class loader can ask. */
    static String outcome(String kept) {
        PackSource pack = pack("contractor");
        try {
            return PolicyEngine.load(kept.isEmpty() ? pack : with(pack, kept))
                    .decide(REQUEST)
                    .outcome()
                    .name();
        } catch (PackException refused) {
            throw new IllegalStateException(
                    refused.issues().stream().map(Issue::code).toList().toString());
        }
    }

    @Test
    void rules_of_another_text_are_compiled_anew_and_that_is_told() {
        String others = PolicyEngine.load(pack("employee")).compiledRules().orElseThrow();
        PolicyEngine engine = PolicyEngine.load(with(pack("contractor"), others));

        assertThat(engine.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
        assertThat(engine.warnings()).extracting(Issue::code).contains("stale-compiled-rules");
    }

    @Test
    void what_is_no_file_of_compiled_rules_is_compiled_anew() {
        String kept = PolicyEngine.load(pack("contractor")).compiledRules().orElseThrow();

        for (String broken :
                List.of("", "compiled-rules 2", kept.substring(0, kept.length() / 2), kept + "class x y\n")) {
            PolicyEngine engine = PolicyEngine.load(with(pack("contractor"), broken));

            assertThat(engine.decide(REQUEST).outcome()).isEqualTo(Outcome.DENY);
            assertThat(engine.warnings()).extracting(Issue::code).contains("stale-compiled-rules");
        }
    }

    @Test
    void a_forged_class_does_not_pass_the_gate() throws Exception {
        String kept = PolicyEngine.load(pack("contractor")).compiledRules().orElseThrow();
        byte[] own = CompiledRulesTest.class
                .getResourceAsStream("CompiledRulesTest.class")
                .readAllBytes();
        String forged = kept + "class " + CompiledRulesTest.class.getName() + " "
                + Base64.getEncoder().encodeToString(own) + "\n";

        assertThatThrownBy(() -> PolicyEngine.load(with(pack("contractor"), forged)))
                .isInstanceOfSatisfying(
                        PackException.class,
                        refused -> assertThat(refused.issues())
                                .extracting(Issue::code)
                                .contains("refused-code"));
    }

    private static URLClassLoader withoutCompiler() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!each.matches(JARS_OF_THE_COMPILER)) {
                jars.add(Path.of(each).toUri().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static PackSource with(PackSource pack, String kept) {
        Map<String, String> files = new HashMap<>(pack.files());
        files.put(PackSource.COMPILED_RULES, kept);
        return PackSource.texts("kept", files);
    }

    private static PackSource pack(String actor) {
        return PackSource.texts(
                "kept",
                Map.of(
                        "pack.yaml",
                        "pack: kept\nversion: 1.0.0\n",
                        "catalog/all.yaml",
                        """
                        organizations:
                          acme: {headquarters: DE, zone: Europe/Berlin}
                        tools:
                          tool: {vendor: acme, kind: application}
                        """,
                        "rules/all.drl",
                        """
                        package acme.kept;

                        import dev.edict.engine.author.*;

                        rule "acme/not-them"
                            @issuer( "acme" )
                            @because( "They may not use {$tool.name}" )
                        when
                            Request( actor == "%s" )
                            $tool : Tool( kind == "application" )
                        then
                            verdict.deny();
                        end
                        """.formatted(actor)));
    }
}
