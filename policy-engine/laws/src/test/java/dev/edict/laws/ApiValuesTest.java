package dev.edict.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.render.DecisionJson;
import dev.edict.model.Policy;
import dev.edict.time.Period;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ApiValuesTest {
    private static final int VALUES = 30;

    @TestFactory
    Stream<DynamicTest> every_type_of_the_api_has_values() throws Exception {
        List<Class<?>> types = types();
        assertThat(types).hasSizeGreaterThan(80).contains(Policy.class, Decision.class, Period.class);
        return types.stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    JqwikSession.run(() -> {
                        Random random = new Random(7);
                        var generator = ApiValues.of(type).generator(1_000);
                        for (int value = 0; value < VALUES; value++) {
                            assertThat(generator.next(random).value()).isInstanceOf(type);
                        }
                    });
                }));
    }

    @Property(tries = 50)
    void jqwik_finds_the_generators_by_itself(
            @ForAll AccessRequest request, @ForAll Policy policy, @ForAll Period period) {
        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(policy.exception() && policy.effect() != dev.edict.model.Effect.PERMIT)
                .isFalse();
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property(tries = 50)
    void what_is_generated_survives_being_written(@ForAll Decision decision) {
        assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
    }

    @Test
    void other_types_have_none() {
        assertThatThrownBy(() -> ApiValues.of(Random.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Class<?>> types() throws Exception {
        URI location =
                Policy.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(location))) {
            return types(Path.of(location));
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location), Map.of())) {
            return types(jar.getPath("/"));
        }
    }

    private static List<Class<?>> types(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    Class<?> type = Class.forName(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                    if (isPublic(type)
                            && (type.isRecord() || type == Decision.class || type.isEnum() || type.isSealed())) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
