package dev.edict.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.Shape;
import dev.edict.engine.yaml.YamlNode;
import dev.edict.engine.yaml.YamlNode.Entry;
import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlReader;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published schemas and the loader know the same keys, so that an editor completes exactly what loads. */
class SchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/edict/schema");

    /** What each shape is called in the schemas; a shape that is missing here fails a test. */
    private static final Map<String, String> DEFINITIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("ATTRIBUTE", "attribute"),
            Map.entry("SOURCE", "source"),
            Map.entry("ORGANIZATION", "organization"),
            Map.entry("TOOL", "tool"),
            Map.entry("COMPONENT", "component"),
            Map.entry("FACT_TIME", "period"),
            Map.entry("HOLDING", "holding"),
            Map.entry("PERCENT_RANGE", "percent-range"),
            Map.entry("ARRANGEMENT", "arrangement"),
            Map.entry("GROUP", "group"),
            Map.entry("AREA", "area"),
            Map.entry("RISK", "risk"),
            Map.entry("SECURITY_CATEGORY", "security-category"),
            Map.entry("REGIME", "regime"),
            Map.entry("REGIME_VERSION", "regime-version"),
            Map.entry("PLACE", "place"),
            Map.entry("WITHDRAWN", "withdrawn-code"),
            Map.entry("SCOPE", "scope"),
            Map.entry("READING", "reading"),
            Map.entry("POLICY", "policy"),
            Map.entry("EXCEPTION", "exception"),
            Map.entry("STAGE", "stage"),
            Map.entry("WHO", "who"),
            Map.entry("WHOM", "whom"),
            Map.entry("WHAT", "what"),
            Map.entry("RISK_TEST", "risk-test"),
            Map.entry("HOW", "how"),
            Map.entry("WHERE", "place-test"),
            Map.entry("NOT", "not-words"),
            Map.entry("COMPARISON", "comparison"),
            Map.entry("PARTY", "party-test"),
            Map.entry("OWNED", "owned"),
            Map.entry("CONTROLLED", "controlled"),
            Map.entry("QUESTION", "ownership"),
            Map.entry("TIME", "time"),
            Map.entry("PHASE", "phase"),
            Map.entry("MOMENT", "written-moment"),
            Map.entry("ONSET", "written-onset"),
            Map.entry("ENDING", "ending"),
            Map.entry("CLAUSE", "clause"),
            Map.entry("CHANGE", "change"),
            Map.entry("GIVEN", "given")));

    /** Shapes of whole files, and of what other shapes are made of. */
    private static final Map<String, String> FILES = Map.of(
            "PACK", "pack.schema.json", "CATALOGUE", "catalog.schema.json", "POLICY_FILE", "policies.schema.json");

    private static final Set<String> PARTS = Set.of("TERMS", "STATEMENT");

    /** What only the fixtures have; the test of the fixtures compares these. */
    private static final Set<String> OF_FIXTURES =
            Set.of("case", "expectations", "owned-expectation", "step", "audit", "counterparty", "request");

    @Test
    void every_key_that_the_loader_knows_is_in_the_schemas_and_the_other_way_round() throws Exception {
        Map<String, Set<String>> inSchemas = new TreeMap<>();
        for (String file : new TreeSet<>(FILES.values())) {
            definitions(file).forEach(inSchemas::put);
        }
        definitions("fixtures.schema.json").forEach((name, keys) -> {
            if (!OF_FIXTURES.contains(name)) {
                inSchemas.put(name, keys);
            }
        });
        Map<String, Set<String>> inLoader = new TreeMap<>();
        for (Map.Entry<String, Shape> shape : shapes().entrySet()) {
            if (DEFINITIONS.containsKey(shape.getKey())) {
                inLoader.put(
                        DEFINITIONS.get(shape.getKey()),
                        new TreeSet<>(shape.getValue().keys()));
            }
        }
        assertThat(inLoader).isEqualTo(inSchemas);
    }

    @Test
    void every_kind_of_file_has_a_schema_with_its_keys() throws Exception {
        Map<String, Shape> shapes = shapes();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            assertThat(keys(schema(file.getValue())))
                    .as(file.getValue())
                    .containsExactlyInAnyOrderElementsOf(
                            shapes.get(file.getKey()).keys());
        }
    }

    @Test
    void a_definition_says_the_same_in_every_schema() throws IOException {
        Map<String, Set<String>> first = new LinkedHashMap<>();
        for (String file :
                new String[] {"pack.schema.json", "catalog.schema.json", "policies.schema.json", "fixtures.schema.json"
                }) {
            definitions(file).forEach((name, keys) -> {
                Set<String> earlier = first.putIfAbsent(name, keys);
                assertThat(earlier == null ? keys : earlier).as(name).isEqualTo(keys);
            });
        }
        assertThat(first).isNotEmpty();
    }

    @Test
    void no_shape_is_forgotten_here() throws Exception {
        Set<String> known = new TreeSet<>(DEFINITIONS.keySet());
        known.addAll(FILES.keySet());
        known.addAll(PARTS);
        assertThat(shapes().keySet()).isEqualTo(known);
    }

    private static Map<String, Shape> shapes() throws IllegalAccessException {
        Map<String, Shape> shapes = new TreeMap<>();
        for (Field field : Shapes.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Shape.class) {
                field.setAccessible(true);
                shapes.put(field.getName(), (Shape) field.get(null));
            }
        }
        return shapes;
    }

    private static Mapping schema(String file) throws IOException {
        // JSON is YAML.
        Issues issues = new Issues();
        Mapping schema = YamlReader.read(file, Files.readString(FOLDER.resolve(file)), issues)
                .orElseThrow();
        assertThat(issues.toList()).isEmpty();
        return schema;
    }

    private static Set<String> keys(Mapping definition) {
        Set<String> keys = new TreeSet<>();
        YamlNode properties = definition.get("properties").orElseThrow();
        ((Mapping) properties).entries().forEach(entry -> keys.add(entry.key().text()));
        return keys;
    }

    /** Returns the definitions that list keys of Edict's own. */
    private static Map<String, Set<String>> definitions(String file) throws IOException {
        Map<String, Set<String>> definitions = new TreeMap<>();
        Mapping all = (Mapping) schema(file).get("$defs").orElseThrow();
        for (Entry entry : all.entries()) {
            Mapping definition = (Mapping) entry.value();
            if (definition.get("properties").isPresent()) {
                definitions.put(entry.key().text(), keys(definition));
            }
        }
        return definitions;
    }
}
