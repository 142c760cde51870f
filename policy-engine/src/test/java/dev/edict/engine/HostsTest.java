package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts differ in system properties, language, zone and encoding, and all of them get the same bytes. */
class HostsTest {
    /** Settings that would change what is matched, if they reached Drools. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("drools.accumulate.function.count", "org.drools.core.base.accumulators.MaxAccumulateFunction"),
            Map.entry("drools.accumulateNullPropagation", "true"),
            Map.entry("drools.alphaNetworkCompiler", "inmemory"),
            Map.entry("drools.betaNodeRangeIndexEnabled", "true"),
            Map.entry("drools.clockType", "realtime"),
            Map.entry("drools.dateformat", "yyyy"),
            Map.entry("drools.declarativeAgendaEnabled", "true"),
            Map.entry("drools.dialect.default", "mvel"),
            Map.entry("drools.directFiring", "true"),
            Map.entry("drools.drl.antlr", "true"),
            Map.entry("drools.equalityBehavior", "equality"),
            Map.entry("drools.eventProcessingMode", "stream"),
            Map.entry("drools.jittingThreshold", "1"),
            Map.entry("drools.lang.level", "DRL6_STRICT"),
            Map.entry("drools.maxThreads", "7"),
            Map.entry("drools.parallelExecution", "fully_parallel"),
            Map.entry("drools.parser.processStringEscapes", "false"),
            Map.entry("drools.propertySpecific", "DISABLED"),
            Map.entry("drools.prototypes", "ALLOWED"),
            Map.entry("drools.queryListener", "lightweight"),
            Map.entry("drools.removeIdentities", "true"),
            Map.entry("drools.sequential", "true"),
            Map.entry("drools.sequential.agenda", "dynamic"),
            Map.entry("drools.sessionPool", "3"),
            Map.entry("drools.shareAlphaNodes", "false"),
            Map.entry("drools.shareBetaNodes", "false"),
            Map.entry("drools.threadSafe", "false"),
            Map.entry("drools.timerJobFactory", "trackable"));

    private static final List<String> MACHINE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia",
            "-Dfile.encoding=US-ASCII",
            "-Dline.separator=\r\n",
            "-Djava.util.Arrays.useLegacyMergeSort=true");

    @TempDir
    private static Path folder;

    private static String withRules = "";

    @BeforeAll
    static void the_answers_of_an_ordinary_host() throws Exception {
        Path loaded = folder.resolve("loaded-with-rules");
        withRules = answers("rules", "-Xlog:class+load:file=" + loaded);
        assertThat(compilers(loaded)).hasSizeGreaterThan(100);
        assertThat(withRules).contains("acme/INCIDENTS", "acme/circle", "acme/numbers", "Hops come to 1, from 1 to 1.");
    }

    @Test
    void settings_that_mean_something_to_drools_reach_no_decision() throws Exception {
        assertThat(options())
                .containsAll(MEANT.keySet().stream()
                        .filter(name -> !name.contains("function.") && !name.matches(".*(antlr|dateformat)"))
                        .toList());
        Path dump = Files.createDirectory(folder.resolve("dump"));
        List<String> settings = new ArrayList<>(MACHINE);
        MEANT.forEach((name, value) -> settings.add("-D" + name + "=" + value));
        settings.add("-Ddrools.dump.dir=" + dump);

        assertThat(answers("rules", settings.toArray(String[]::new))).isEqualTo(withRules);
        assertThat(dump).isEmptyDirectory();
    }

    @Test
    void a_pack_without_rules_loads_no_rule_compiler_and_minds_no_setting_whatever_it_says() throws Exception {
        Path loaded = folder.resolve("loaded");
        List<String> settings = new ArrayList<>(MACHINE);
        options().forEach(name -> settings.add("-D" + name + (name.endsWith(".") ? "x" : "") + "=nonsense"));

        String plain = answers("none", "-Xlog:class+load:file=" + loaded);

        assertThat(plain).contains("acme/scribe-ban");
        assertThat(answers("none", settings.toArray(String[]::new))).isEqualTo(plain);
        assertThat(compilers(loaded)).isEmpty();
    }

    @Test
    void a_setting_that_drools_cannot_read_is_named_by_each_load() throws Exception {
        assertThat(answers("refusals", "-Ddrools.parallelRulesBuildThreshold=few"))
                .isEqualTo("""
                rules: rules cannot be compiled in this process, for the rule compiler cannot read the system property \
                `drools.parallelRulesBuildThreshold`
                help: start the process without it: it changes nothing in what rules say
                """.repeat(2));
    }

    private static List<String> compilers(Path loaded) throws IOException {
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.filter(
                            line -> line.matches(
                                    ".* (org\\.drools\\.(compiler|drl|model\\.codegen|mvel|ecj)"
                                            + "|org\\.kie\\.memorycompiler|org\\.eclipse\\.jdt|com\\.github\\.javaparser|org\\.antlr"
                                            + "|org\\.objectweb\\.asm|dev\\.edict\\.engine\\.check\\.drl|dev\\.edict\\.engine\\.compile\\.Rule)\\b.*"))
                    .toList();
        }
    }

    /** Returns the names of the properties that Drools' options look for, an ending dot where any name may follow. */
    private static TreeSet<String> options() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (jar.matches(".*/(kie-api|kie-internal)-[^/]*\\.jar")) {
                try (ZipFile zip = new ZipFile(jar)) {
                    for (String entry : zip.stream().map(Object::toString).toList()) {
                        if (entry.endsWith("Option.class")) {
                            named(entry.replace('/', '.').replace(".class", "")).ifPresent(names::add);
                        }
                    }
                }
            }
        }
        return names;
    }

    private static java.util.Optional<String> named(String type) {
        try {
            return java.util.Optional.of(
                    (String) Class.forName(type).getField("PROPERTY_NAME").get(null));
        } catch (NoSuchFieldException none) {
            return java.util.Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answers(String pack, String... settings) throws IOException, InterruptedException {
        Path written = Files.createTempFile(folder, "answers", ".json");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command(written, pack, settings))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor())
                .as(() -> {
                    try {
                        return Files.readString(said);
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isZero();
        return Files.readString(written);
    }

    private static List<String> command(Path written, String pack, String... settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AnswersOfAHost.class.getName()));
        command.addAll(List.of(written.toString(), pack));
        return command;
    }
}
