package dev.edict.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.Timeline;
import dev.edict.engine.json.JsonReader;
import dev.edict.time.KnownAt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/dev/edict/schema");
    private static final SchemaChecker DECISION = new SchemaChecker(DecisionJson.schema());
    private static final SchemaChecker TIMELINE = new SchemaChecker(TimelineJson.schema());
    private static final SchemaChecker REQUEST = new SchemaChecker(RequestJson.schema());

    @Test
    void a_decision_reads_well_as_json() {
        Golden.check("deny.json", DecisionJson.pretty(Samples.deny()));
    }

    @Test
    void the_canonical_form_has_sorted_keys_and_no_blanks() {
        Golden.check("silent.canonical.json", DecisionJson.write(Samples.silent()));
    }

    @Property(tries = 100)
    void any_decision_reads_back_equal(@ForAll long seed) {
        Decision decision = new RandomRecords(seed).make(Decision.class);

        String canonical = DecisionJson.write(decision);
        assertThat(DecisionJson.read(canonical)).isEqualTo(decision);
        assertThat(DecisionJson.write(DecisionJson.read(canonical))).isEqualTo(canonical);
        assertThat(DecisionJson.read(DecisionJson.pretty(decision))).isEqualTo(decision);
        assertThat(DECISION.problems(JsonReader.read(canonical))).isEmpty();
    }

    @Property(tries = 40)
    void any_timeline_reads_back_equal(@ForAll long seed) {
        Timeline timeline = new RandomRecords(seed).timeline();

        assertThat(TimelineJson.read(TimelineJson.write(timeline))).isEqualTo(timeline);
        assertThat(TIMELINE.problems(JsonReader.read(TimelineJson.write(timeline))))
                .isEmpty();
    }

    @Property(tries = 100)
    void any_request_reads_back_equal_with_the_facts_it_brings(@ForAll long seed) {
        AccessRequest request = new RandomRecords(seed).make(AccessRequest.class);

        assertThat(RequestJson.read(RequestJson.write(request))).isEqualTo(request);
        assertThat(REQUEST.problems(JsonReader.read(RequestJson.write(request))))
                .isEmpty();
    }

    @Property(tries = 40)
    void the_canonical_form_survives_utf_8(@ForAll long seed) {
        String canonical = RequestJson.write(new RandomRecords(seed).make(AccessRequest.class));

        assertThat(new String(canonical.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(canonical);
    }

    @Test
    void a_request_by_hand_needs_no_more_than_it_says() {
        AccessRequest request = RequestJson.read("{\"organization\": \"alibaba\", \"route\": []}");

        assertThat(request)
                .isEqualTo(
                        AccessRequest.builder().organization("alibaba").route().build());
        assertThat(request.knownAt()).isEqualTo(KnownAt.everything());
    }

    @Test
    void the_published_schemas_are_those_of_the_types() {
        Golden.check(SCHEMAS.resolve("decision.schema.json"), DecisionJson.schema());
        Golden.check(SCHEMAS.resolve("timeline.schema.json"), TimelineJson.schema());
        Golden.check(SCHEMAS.resolve("request.schema.json"), RequestJson.schema());
    }

    @Test
    void the_published_schema_is_on_the_class_path() throws IOException {
        try (InputStream in = DecisionJson.class.getResourceAsStream("/dev/edict/schema/decision.schema.json")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(DecisionJson.schema());
        }
    }

    @Test
    void the_schema_finds_what_the_reader_refuses() {
        String json = DecisionJson.write(Samples.deny());

        for (String wrong : List.of(
                json.replace("\"outcome\":\"deny\"", "\"outcome\":\"forbid\""),
                json.replace("\"by-default\":false", "\"by-default\":\"no\""),
                json.replace("\"by-default\":false,", ""),
                json.replace("\"type\":\"chain\"", "\"type\":\"rope\""),
                json.replace("\"pack\":", "\"packet\":"))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThat(DECISION.problems(JsonReader.read(wrong))).isNotEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> DecisionJson.read(wrong));
        }
    }

    @Test
    void errors_bear_line_and_column() {
        expect("{\n  \"organisation\": \"x\"}", "2:19: unknown key `organisation`\nhelp: did you mean `organization`?");
        expect("{\"at\": \"yesterday\"}", "1:8: `yesterday` is no instant\nhelp: write it like `2026-07-10T00:00:00Z`");
        expect("{\"tool\": 7}", "1:10: a text is expected here, not a number");
        expect("{\"tool\": \" \"}", "1:1: the request's tool is blank; leave it out if it is not known");
        expect("{\"tool\": \"a\", \"tool\": \"b\"}", "1:15: the key `tool` stands twice in this object");
        expect("[]", "1:1: an object is expected here, not a list");
        expect(
                "{\"format\": \"edict/request/2\"}",
                "1:12: the format is `edict/request/2`, and only `edict/request/1` is read");
        expect("{\"data\": [\"a\", \"a\"]}", "1:16: the same value stands twice in this list");
        expect("{\"known-at\": \"then\"}", "1:14: `then` is no day or instant\nhelp: write it like `2026-07-05`");
        expect("{\"facts\": {\"policies\": [{}]}}", "1:25: the key `id` is missing");
    }

    private static void expect(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestJson.read(json))
                .withMessage(message);
    }
}
