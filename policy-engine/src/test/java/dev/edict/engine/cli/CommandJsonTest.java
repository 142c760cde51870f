package dev.edict.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.json.JsonReader;
import dev.edict.engine.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks a command for JSON gets JSON and nothing else, whatever comes of the command. */
class CommandJsonTest {
    private static final String PACK = "src/test/resources/packs/words";
    private static final List<String> ANSWERING = List.of(
            "check PACK",
            "decide PACK ASKED",
            "explain PACK ASKED",
            "why-not PACK acme/no-editor ASKED",
            "what-if PACK ASKED",
            "timeline PACK --organization acme --tool editor --action use",
            "calendar PACK --from 2026-01-01T00:00Z --until 2026-07-01T00:00Z",
            "test PACK",
            "test PACK --coverage --min-coverage 100",
            "test NEW --update",
            "test NEW --record fixtures/more.yaml --name recorded ASKED",
            "diff PACK NEW",
            "compile NEW",
            "report PACK --only-organization acme --only-tool editor",
            "new FOLDER/other",
            "schema pack",
            "import ownership FOLDER/owners.json",
            "import sbom FOLDER/bill.json --pack PACK ASKED");

    @TempDir
    private Path folder;

    /** What came of a command. */
    private record Ran(int code, String out, String err) {}

    private Ran run(String line) {
        String words = line.replace("PACK", PACK)
                .replace("NEW", folder.resolve("acme").toString())
                .replace("FOLDER", folder.toString())
                .replace("ASKED", "--organization acme --tool editor --action use --at 2026-02-10T00:00Z");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Edict.run(
                words.split(" ", -1), new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Looks.NONE));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void every_command_answers_in_json() throws IOException {
        Files.writeString(folder.resolve("owners.json"), "[]");
        Files.writeString(
                folder.resolve("bill.json"),
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}");
        run("new NEW");

        for (String line : ANSWERING) {
            Ran ran = run(line + " --format json");
            assertThat(ran.code()).as(line + ran.err()).isLessThan(Exit.FAULT).isNotEqualTo(Exit.USAGE);
            assertThat(JsonReader.read(ran.out())).as(line).isInstanceOf(JsonValue.Members.class);
        }
        assertThat(ANSWERING.stream().map(line -> line.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Commands.names().stream()
                        .filter(name -> !name.equals(CompletionCommand.NAME))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "check FOLDER/nowhere",
                "decide PACK",
                "decide FOLDER/nowhere",
                "decide PACK --at soon",
                "decide PACK --request FOLDER --at now",
                "decide PACK --organization",
                "explain PACK --at now --tol x",
                "why-not PACK",
                "why-not PACK acme/no-editr --at now",
                "what-if PACK --lever never --at now",
                "timeline PACK --from 2026-02-01T00:00Z --until 2026-01-01T00:00Z",
                "calendar PACK --from soon",
                "test FOLDER",
                "test PACK --min-coverage most",
                "test PACK --record a.yaml --name x --at now",
                "diff PACK",
                "compile",
                "compile FOLDER/nowhere",
                "report PACK --on tomorrow",
                "report PACK --output FOLDER/no/such.html --only-tool editor --only-organization acme",
                "new",
                "new FOLDER",
                "schema",
                "schema rules",
                "import",
                "import sbom",
                "import sbom FOLDER --pack PACK --at now",
                "no-such-command"
            })
    void every_failure_is_told_in_json_and_in_words(String line) {
        Ran ran = run(line + " --format json");

        JsonValue.Members told = (JsonValue.Members) JsonReader.read(ran.out());
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(told.members().get("error")).isInstanceOf(JsonValue.Text.class);
        assertThat(((JsonValue.Numeral) told.members().get("exit-code")).literal())
                .isEqualTo("2");
        assertThat(ran.err()).isNotEmpty().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownership", "sbom"})
    void what_cannot_be_read_is_not_imported_as_nothing(String kind) throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"bomFormat\"");

        Ran ran = run("import " + kind + " FOLDER/broken.json --pack PACK ASKED");

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("broken.json:1:");
    }

    @Test
    void each_outcome_has_its_exit_code() {
        assertThat(Stream.of(
                                "--organization sub --tool safe-editor --action use",
                                "--organization acme --tool editor --action use",
                                "--organization sub --tool safe-editor --action export",
                                "--organization maker --tool model --action use",
                                "--organization sub --tool editor --action use")
                        .map(asked -> run("decide PACK " + asked + " --at 2026-04-10T00:00Z")
                                .code()))
                .containsExactly(Exit.FINE, Exit.NO, Exit.REVIEW, Exit.SILENCE, Exit.INDETERMINATE);
        assertThat(run("check FOLDER").code()).isEqualTo(Exit.NO);
        assertThat(run("no-such-command").code()).isEqualTo(Exit.USAGE);
    }
}
