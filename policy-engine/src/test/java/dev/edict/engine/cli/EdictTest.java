package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdictTest {
    private static final String PACK = "src/test/resources/packs/ai-tools";
    private static final List<String> ASKED = List.of(
            "--organization",
            "alibaba",
            "--actor",
            "employee",
            "--tool",
            "claude-code",
            "--model",
            "qwen",
            "--action",
            "use",
            "--place",
            "CN",
            "--device",
            "managed");

    /** What came of a command. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Edict.run(arguments, new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Looks.NONE));
        return new Ran(code, out.toString(), err.toString());
    }

    private static Ran ask(String command, String... more) {
        return run(java.util.stream.Stream.of(List.of(command, PACK), ASKED, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    @Test
    void the_exit_code_says_the_outcome() {
        assertThat(ask("decide", "--at", "2026-07-10T00:00+08:00").code()).isEqualTo(1);
        assertThat(run(
                                "decide",
                                PACK,
                                "--organization",
                                "alibaba",
                                "--tool",
                                "qoder",
                                "--place",
                                "CN",
                                "--at",
                                "2026-07-10T00:00+08:00")
                        .code())
                .isEqualTo(4);
        assertThat(run("decide", PACK, "--organization", "alibaba", "--tool", "no-such", "--at", "2026-07-10T00:00Z")
                        .code())
                .isEqualTo(5);
        assertThat(ask("explain", "--at", "2026-07-10T00:00+08:00").code()).isZero();
    }

    @Test
    void a_decision_is_a_line_for_people_and_json_for_machines() {
        assertThat(ask("decide", "--at", "2026-07-10T00:00+08:00").out())
                .startsWith("DENY by alibaba/claude-code-ban, anthropic/unsupported-regions\n")
                .contains("instead: qoder\n");
        String json = ask("decide", "--at", "2026-07-10T00:00+08:00", "--format", "json")
                .out();
        assertThat(dev.edict.engine.render.DecisionJson.read(json).determining())
                .hasSize(2);
    }

    @Test
    void a_day_is_read_in_the_zone_of_the_user_or_else_in_utc_and_that_is_said() {
        assertThat(ask("decide", "--at", "2026-07-10", "--zone", "Asia/Shanghai")
                        .err())
                .isEmpty();
        assertThat(ask("decide", "--at", "2026-07-10").err()).contains("is read as 2026-07-10T00:00:00Z");
    }

    @Test
    void nothing_reads_the_clock_unless_somebody_says_now() {
        Ran ran = ask("decide");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("when must the answer hold?", "--at now");
        assertThat(ask("decide", "--at", "now").code()).isNotEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakes_are_told_in_the_words_of_whoever_made_them(List<String> arguments, String message) {
        Ran ran = run(arguments.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(message).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }

    static List<org.junit.jupiter.params.provider.Arguments> mistakes() {
        return List.of(
                mistake("unknown command `decid`\nhelp: did you mean `decide`?", "decid"),
                mistake("unknown option `--tol`\nhelp: did you mean `--tool`?", "decide", PACK, "--tol", "x"),
                mistake("there is no `nowhere` here", "decide", "nowhere"),
                mistake("which pack?", "check"),
                mistake("`yaml` is no value of --format", "decide", PACK, "--format", "yaml"),
                mistake("`team` is no attribute", "decide", PACK, "--attribute", "team", "--at", "now"),
                mistake("`soon` is not a day", "decide", PACK, "--at", "soon"),
                mistake("unknown policy `alibaba/ban`", "why-not", PACK, "alibaba/ban", "--at", "now"),
                mistake("`never` is no lever", "what-if", PACK, "--lever", "never", "--at", "now"),
                mistake("`most` demands no coverage", "test", PACK, "--min-coverage", "most"),
                mistake("there is no schema of `rules`", "schema", "rules"),
                mistake("nothing of kind `xml` is imported", "import", "xml", PACK),
                mistake("what is the case called?", "test", PACK, "--record", "fixtures/a.yaml", "--at", "now"));
    }

    private static org.junit.jupiter.params.provider.Arguments mistake(String message, String... arguments) {
        return org.junit.jupiter.params.provider.Arguments.of(List.of(arguments), message);
    }

    @Test
    void every_command_has_a_page_with_examples() {
        assertThat(run("--help").out()).contains(Commands.names());
        for (String name : Commands.names()) {
            Ran ran = run(name, "--help");
            assertThat(ran.code()).isZero();
            assertThat(ran.out())
                    .startsWith("Usage: edict " + name)
                    .contains("Examples:", "edict " + name.split(" ")[0]);
        }
        assertThat(run("--version").out()).startsWith("edict ");
        assertThat(run("completion").out()).contains("complete -F", "why-not");
    }

    @Test
    void tests_fail_with_the_lines_that_do_not_hold() {
        assertThat(run("test", PACK).code()).isZero();
        assertThat(run("test", PACK).out()).isEqualTo("6 cases hold\n");
        assertThat(run("test", PACK, "--case", "the ban starts").out()).isEqualTo("1 case holds\n");
        assertThat(run("test", PACK, "--case", "no such case").code()).isEqualTo(1);
        assertThat(run("test", PACK, "--min-coverage", "100").code()).isEqualTo(1);
        assertThat(run("test", PACK, "--min-coverage", "rules=1").code()).isEqualTo(1);
        assertThat(JsonReader.read(
                        run("test", PACK, "--coverage", "--format", "json").out()))
                .isNotNull();
    }

    @Test
    void a_pack_with_errors_is_told_all_of_them(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "pack: acme\nversion: 1\ntitel: x\nimports: [edict/isoo]\n");
        Ran ran = run("check", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("pack.yaml:3:1: a pack has no key `titel`", "pack.yaml:4:", "2 errors");
        assertThat(run("check", folder.toString(), "--format", "sarif").out())
                .contains("\"startLine\": 3", "unknown-key");
        assertThat(run("decide", folder.toString(), "--at", "now").code()).isEqualTo(2);
    }

    @Test
    void a_new_pack_passes_its_own_tests_and_no_change_of_it_goes_unnoticed(@TempDir Path folder) {
        String pack = folder.resolve("acme").toString();
        assertThat(run("new", pack, "--name", "Acme Corporation").code()).isZero();
        assertThat(run("check", pack, "--strict").code()).isZero();
        Ran ran = run("test", pack, "--mutate", "--min-coverage", "policies=100", "--min-coverage", "conditions=100");
        assertThat(ran.out()).contains("changes were noticed by the fixtures");
        assertThat(ran.code()).isZero();
        assertThat(run("new", pack).code()).isEqualTo(2);
        assertThat(run("diff", pack, pack).out()).isEqualTo("nothing differs\n");
    }

    @Test
    void a_case_is_recorded_and_an_update_waits_for_a_yes(@TempDir Path folder) throws IOException {
        String pack = folder.resolve("acme").toString();
        run("new", pack);
        Ran ran = run(
                "test",
                pack,
                "--record",
                "fixtures/more.yaml",
                "--name",
                "recorded",
                "--organization",
                "acme",
                "--tool",
                "chat-editor",
                "--place",
                "DE",
                "--attribute",
                "team=product",
                "--at",
                "2026-03-01T00:00Z");
        assertThat(ran.out()).startsWith("  - name: recorded\n");
        assertThat(run("test", pack).out()).isEqualTo("6 cases hold\n");
        Path file = folder.resolve("acme/fixtures/more.yaml");
        String wrong = Files.readString(file).replace("expect: deny", "expect: permit");
        Files.writeString(file, wrong);
        assertThat(run("test", pack, "--update").out()).contains("-    expect: permit", "+    expect: deny");
        assertThat(Files.readString(file)).isEqualTo(wrong);
        assertThat(run("test", pack, "--update", "--yes").code()).isZero();
        assertThat(run("test", pack).code()).isZero();
    }

    @Test
    void questions_beside_the_decision_are_answered() {
        assertThat(ask("why-not", "alibaba/red-team", "--at", "2026-07-11T00:00Z")
                        .out())
                .startsWith("alibaba/red-team says ");
        assertThat(run(
                                "why-not",
                                PACK,
                                "alibaba/claude-code-ban",
                                "--organization",
                                "alibaba",
                                "--tool",
                                "claude-code",
                                "--device",
                                "personal",
                                "--at",
                                "2026-07-11T00:00Z")
                        .out())
                .contains("how.devices: asks for managed, and met personal   <- the first that fails");
        assertThat(ask("what-if", "--at", "2026-07-11T00:00Z").out()).contains("qoder");
        assertThat(ask("timeline").out()).contains("2026-07-09T16:00:00Z  DENY by alibaba/claude-code-ban");
        assertThat(run("calendar", PACK, "--from", "2026-07-01", "--until", "2026-08-01")
                        .out())
                .contains("alibaba/claude-code-ban, read as narrow begins");
        assertThat(run("schema", "policies").out()).contains("json-schema.org");
    }

    @Test
    void registers_and_bills_are_taken_over(@TempDir Path folder) throws IOException {
        Path bill = folder.resolve("bom.json");
        Files.writeString(bill, """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                 {"type": "application", "name": "claude-code", "version": "2.1.0", "purl": "pkg:npm/%40anthropic-ai/claude-code@2.1.0"},
                 {"type": "library", "name": "left", "version": "1.0.0", "purl": "pkg:npm/left@1.0.0"}]}
                """);
        Ran ran = run(
                "import",
                "sbom",
                bill.toString(),
                "--pack",
                PACK,
                "--organization",
                "alibaba-sg",
                "--place",
                "SG",
                "--action",
                "embed",
                "--model",
                "claude",
                "--at",
                "2026-07-11T00:00Z");
        assertThat(ran.out()).contains("DENY by anthropic/unsupported-regions", "deny: 1,", "not known to the pack: 1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(run("import", "sbom", bill.toString()).err()).contains("which pack decides?");
    }

    @Test
    void an_explanation_and_a_timeline_are_pages_too() {
        assertThat(ask("explain", "--at", "2026-07-10T00:00+08:00", "--format", "html")
                        .out())
                .startsWith("<!DOCTYPE html>")
                .contains("<p class=\"verdict deny\">DENY</p>");
        assertThat(ask("timeline", "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(ask("timeline", "--format", "svg").out()).startsWith("<svg ");
        assertThat(ask("timeline", "--format", "markdown").out()).startsWith("# Timeline\n");
    }

    @Test
    void a_report_is_a_page_and_words_and_json() {
        String[] few = {"report", PACK, "--only-organization", "alibaba", "--only-tool", "claude-code", "--format"};

        assertThat(run(with(few, "html")).out()).startsWith("<!DOCTYPE html>");
        assertThat(run(with(few, "text")).out()).contains("Who: employee or contractor of Alibaba Group");
        assertThat(JsonReader.read(run(with(few, "json")).out()).kind()).isEqualTo("an object");
    }

    @Test
    void a_report_of_what_does_not_exist_is_refused() {
        assertThat(run("report", PACK, "--only-tool", "claud-code"))
                .isEqualTo(new Ran(2, "", "edict: unknown tool `claud-code`\nhelp: did you mean `claude-code`?\n"));
        assertThat(run("report", PACK, "--on", "tomorrow"))
                .isEqualTo(new Ran(2, "", "edict: `tomorrow` is no day\nhelp: write it as in 2026-07-10\n"));
    }

    @Test
    void a_time_that_cannot_be_read_is_told_with_its_option() {
        assertThat(ask("decide", "--at", "yesterday").err()).startsWith("edict: `yesterday` is not a day");
    }

    private static String[] with(String[] arguments, String last) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(arguments), java.util.stream.Stream.of(last))
                .toArray(String[]::new);
    }
}
