package dev.edict.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    @Test
    void every_kind_of_value_is_read_and_written() {
        String json = "{\"a\":[1,-0.5e+10,true,false,null,\"x\"],\"b\":{},\"c\":[]}";

        assertThat(JsonWriter.canonical(JsonReader.read(json))).isEqualTo(json);
    }

    @Test
    void the_canonical_form_sorts_keys_by_their_code_units() {
        // The example of RFC 8785, section 3.2.3.
        String json =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        assertThat(JsonWriter.canonical(JsonReader.read(json)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void the_pretty_form_keeps_the_order_of_keys() {
        assertThat(JsonWriter.pretty(JsonReader.read("{\"b\":[1,{}],\"a\":[]}")))
                .isEqualTo("{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": []\n}\n");
    }

    @Property
    void every_text_reads_back(@ForAll String text) {
        String json = JsonWriter.canonical(JsonValue.text(text));

        assertThat(((JsonValue.Text) JsonReader.read(json)).value()).isEqualTo(text);
    }

    @Test
    void values_know_their_places() {
        JsonValue.Members read = (JsonValue.Members) JsonReader.read("{\n  \"\ud83d\ude00\": 1}");

        assertThat(read.members().values().iterator().next().spot()).isEqualTo(new JsonValue.Spot(2, 8));
    }

    @Test
    void what_is_no_json_is_refused_with_its_place() {
        refused("", "1:1: the text ends where a value is expected");
        refused("{\"a\": 1,}", "1:9: a key in double quotes is expected here");
        refused("[1 2]", "1:4: a comma or the end of the list is expected here");
        refused("[1", "1:3: the text ends too early: a comma or the end of the list is expected here");
        refused("{\"a\" 1}", "1:6: a colon is expected after a key");
        refused("{\"a\": 1, \"a\": 2}", "1:10: the key `a` stands twice in this object");
        refused("1 1", "1:3: nothing may follow the value");
        refused("01", "1:2: nothing may follow the value");
        refused("1.", "1:3: a digit is expected here");
        refused("-", "1:2: a digit is expected here");
        refused("tru", "1:1: a value is expected here");
        refused("// x", "1:1: a value is expected here");
        refused("\"a", "1:1: the text that begins here has no end");
        refused("\"a\nb\"", "1:3: a control character inside a text must be escaped");
        refused("\"\\x\"", "1:4: there is no such escape");
        refused("\"\\u12g4\"", "1:6: four hexadecimal digits are expected after `\\u`");
        refused("\ufeff{}", "1:1: a value is expected here");
        refused("[".repeat(501), "1:501: more than 500 lists and objects stand inside each other");
    }

    @Test
    void a_long_list_is_handed_over_value_by_value() {
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> JsonReader.readItems(
                        new StringReader("[1, [2], oops]"), value -> seen.add(JsonWriter.canonical(value))))
                .withMessage("1:10: a value is expected here")
                .satisfies(problem -> assertThat(problem.problem()).isEqualTo("a value is expected here"));
        assertThat(seen).containsExactly("1", "[2]");
    }

    private static void refused(String json, String message) {
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> JsonReader.read(json))
                .withMessage(message);
    }
}
