package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.engine.author.Request;
import dev.edict.engine.compile.AllowedCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLoaderTest {
    private static final RuleLoader CLOSED = new RuleLoader(Map.of(), AllowedCode.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "java.lang.System",
                "java.lang.Class",
                "java.lang.ClassLoader",
                "java.lang.Thread",
                "java.lang.ProcessBuilder",
                "java.lang.Math",
                "java.lang.StringBuilder",
                "java.io.File",
                "java.io.ObjectInputStream",
                "java.lang.invoke.MethodHandles",
                "java.lang.reflect.Method",
                "java.lang.reflect.Proxy",
                "java.net.Socket",
                "java.nio.file.Files",
                "java.time.LocalDate",
                "java.time.ZoneId",
                "java.time.Clock",
                "java.util.Random",
                "java.util.HashMap",
                "java.util.stream.Stream",
                "java.util.concurrent.Executors",
                "java.util.concurrent.CompletableFuture",
                "javax.script.ScriptEngineManager",
                "org.drools.core.reteoo.ReteooFactHandle",
                "org.kie.api.KieServices",
                "org.mvel2.MVEL",
                "dev.edict.engine.PolicyEngine",
                "dev.edict.engine.match.RuleLoader",
                "no.such.Type"
            })
    void nothing_is_found_that_is_not_on_the_list(String name) {
        assertThatThrownBy(() -> Class.forName(name, false, CLOSED)).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Object",
                "java.lang.String",
                "java.math.BigDecimal",
                "dev.edict.engine.author.Tool",
                "dev.edict.model.Percentage",
                "org.drools.model.functions.Predicate1"
            })
    void what_is_on_the_list_is_the_same_class_as_everywhere(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name, false, CLOSED)).isSameAs(Class.forName(name));
    }

    @Test
    void files_of_the_class_path_are_not_found() throws IOException {
        String own = Request.class.getName().replace('.', '/') + ".class";

        assertThat(CLOSED.getResource(own)).isNull();
        assertThat(CLOSED.getResourceAsStream(own)).isNull();
        assertThat(CLOSED.getResources(own).hasMoreElements()).isFalse();
        assertThat(CLOSED.resources(own)).isEmpty();
    }

    @Test
    void code_that_no_check_has_seen_finds_nothing_to_call() throws IOException, ReflectiveOperationException {
        RuleLoader loader =
                new RuleLoader(Map.of(Intruder.class.getName(), bytes(Intruder.class)), AllowedCode.standard());
        Object intruder =
                loader.loadClass(Intruder.class.getName()).getConstructor().newInstance();

        assertThat(intruder.getClass()).isNotSameAs(Intruder.class);
        for (String door : Set.of("property", "thread", "file", "random")) {
            assertThatThrownBy(() -> intruder.getClass().getMethod(door).invoke(intruder))
                    .hasCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void methods_that_a_caller_trusts_bring_their_types() throws ReflectiveOperationException {
        AllowedCode trusting = AllowedCode.trusting(Set.of(Math.class.getMethod("max", int.class, int.class)));

        assertThat(Class.forName("java.lang.Math", false, new RuleLoader(Map.of(), trusting)))
                .isSameAs(Math.class);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return file.readAllBytes();
        }
    }

    /** What a rule would do, if it could. */
    public static final class Intruder {
        public String property() {
            return System.getProperty("user.name");
        }

        public Object thread() {
            return new Thread();
        }

        public Object file() {
            return new java.io.File("hacked");
        }

        public Object random() {
            return Math.random();
        }
    }
}
