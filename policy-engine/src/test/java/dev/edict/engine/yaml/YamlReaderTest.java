package dev.edict.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.yaml.YamlNode.Mapping;
import dev.edict.engine.yaml.YamlNode.Scalar;
import dev.edict.engine.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private final Issues issues = new Issues();

    private Mapping read(String text) {
        Mapping mapping = YamlReader.read("f.yaml", text, issues).orElseThrow();
        assertThat(issues.toList()).isEmpty();
        return mapping;
    }

    private List<String> issuesOf(String text) {
        return issuesOf(text, YamlLimits.DEFAULT);
    }

    private List<String> issuesOf(String text, YamlLimits limits) {
        YamlReader.read("f.yaml", text, limits, issues);
        return issues.toList().stream()
                .map(issue -> issue.place() + " " + issue.code())
                .toList();
    }

    private static String text(Mapping mapping, String key) {
        return ((Scalar) mapping.get(key).orElseThrow()).text();
    }

    @Test
    void scalars_stay_the_text_that_was_written() {
        Mapping map = read("{a: NO, b: no, c: 12:01, d: 2026-07-10, e: 50.0, f: ~, g: 010, h: null, i: yes, j: 1_000}");
        assertThat(map.entries().stream().map(entry -> ((Scalar) entry.value()).text()))
                .containsExactly("NO", "no", "12:01", "2026-07-10", "50.0", "~", "010", "null", "yes", "1_000");
    }

    @Test
    void quotes_never_change_a_value() {
        Mapping map = read("{a: \"no\", b: 'no', c: no}");
        assertThat(text(map, "a")).isEqualTo(text(map, "b")).isEqualTo(text(map, "c"));
    }

    @Test
    void a_value_that_is_left_out_is_the_empty_text() {
        Mapping map = read("a:\nb: ''\n");
        assertThat((Scalar) map.get("a").orElseThrow()).matches(Scalar::isLeftOut);
        assertThat((Scalar) map.get("b").orElseThrow()).matches(scalar -> !scalar.isLeftOut());
    }

    @Test
    void every_node_knows_its_line_and_column() {
        Mapping map = read("# a comment\nlist:\n  - one\n  - {key: [x, y]}\n");
        Sequence list = (Sequence) map.get("list").orElseThrow();
        Mapping inner = (Mapping) list.items().get(1);
        assertThat(map.entries().get(0).key().place()).hasToString("f.yaml:2:1");
        assertThat(list.items().get(0).place()).hasToString("f.yaml:3:5");
        assertThat(inner.place()).hasToString("f.yaml:4:5");
        assertThat(inner.get("key").orElseThrow().place()).hasToString("f.yaml:4:11");
    }

    @Test
    void columns_count_code_points_and_lines_any_line_end() {
        Mapping map = read("a: 1\r\nb: {\uD83D\uDE00: 2, c: 3}\r\n");
        Mapping inner = (Mapping) map.get("b").orElseThrow();
        assertThat(inner.entries().get(1).key().place()).hasToString("f.yaml:2:11");
    }

    @Test
    void a_key_may_hold_a_comma_outside_of_brackets() {
        Mapping map = read("readings:\n  cascade, added: {}\n  cascade, each alone: {}\n");
        assertThat(((Mapping) map.get("readings").orElseThrow()).entries())
                .extracting(entry -> entry.key().text())
                .containsExactly("cascade, added", "cascade, each alone");
    }

    @Test
    void an_alias_is_what_it_stands_for() {
        Mapping map = read("a: &x [1, 2]\nb: *x\n");
        assertThat(map.get("b")).isEqualTo(map.get("a"));
    }

    @Test
    void aliases_that_explode_are_an_issue() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String before = "*a" + (level - 1);
            bomb.append("a").append(level).append(": &a").append(level).append(" [");
            bomb.append(IntStream.range(0, 10).mapToObj(index -> before).collect(Collectors.joining(", ")));
            bomb.append("]\n");
        }
        assertThat(issuesOf(bomb.toString())).containsExactly("f.yaml:7:10 too-large");
    }

    @Test
    void each_limit_is_an_issue_one_beyond_it() {
        YamlLimits limits = new YamlLimits(60, 50, 3, 8, 1);
        assertThat(issuesOf("a: " + "x".repeat(47), limits)).isEmpty();
        assertThat(issuesOf("a: " + "x".repeat(48), limits)).containsExactly("f.yaml too-large");
    }

    @Test
    void bytes_are_limited_as_well_as_characters() {
        assertThat(issuesOf("a: " + "\u00e4".repeat(29), new YamlLimits(60, 50, 3, 8, 1)))
                .containsExactly("f.yaml too-large");
    }

    @Test
    void depth_is_limited() {
        YamlLimits limits = new YamlLimits(1000, 1000, 3, 100, 1);
        assertThat(issuesOf("a: [x]", limits)).isEmpty();
        assertThat(issuesOf("a: [[x]]", limits)).containsExactly("f.yaml:1:6 too-deep");
    }

    @Test
    void a_file_of_brackets_alone_exhausts_nothing() {
        assertThat(issuesOf("a: " + "[".repeat(1_000_000))).containsExactly("f.yaml:1:53 too-deep");
    }

    @Test
    void nodes_and_aliases_are_limited() {
        YamlLimits limits = new YamlLimits(1000, 1000, 5, 8, 1);
        assertThat(issuesOf("{a: 1, b: 2, c: 3}", limits)).isEmpty();
        assertThat(issuesOf("{a: 1, b: 2, c: 3, d: 4}", limits)).containsExactly("f.yaml:1:23 too-large");
        assertThat(issuesOf("{a: &x 1, b: *x, c: *x}", limits)).contains("f.yaml:1:21 too-many-aliases");
    }

    @Test
    void characters_that_hide_what_a_text_says_are_issues() {
        assertThat(issuesOf("a: \u202Eb\nc: \u0007\n"))
                .containsExactly("f.yaml:1:4 bad-character", "f.yaml:2:4 bad-character");
    }

    @Test
    void a_byte_order_mark_and_half_a_character_are_issues() {
        assertThat(issuesOf("\uFEFFa: b")).containsExactly("f.yaml:1:1 byte-order-mark");
        assertThat(issuesOf("a: \uD83D")).contains("f.yaml:1:4 bad-character");
    }

    @Test
    void no_issue_speaks_of_java() {
        for (String text : List.of(
                "a: !!java.lang.Runtime x",
                "a: !x y",
                "%TAG ! tag:x\n---\na: b",
                "%FOO\n---\na: b",
                "a: *",
                "a: |5x")) {
            YamlReader.read("f.yaml", text, issues);
        }
        assertThat(issues.toList())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.text())
                        .doesNotContainIgnoringCase("java")
                        .doesNotContain("snakeyaml", "Exception", "token"));
    }

    @Property(tries = 500)
    void no_text_whatsoever_escapes_as_an_exception(
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '~') String noise) {
        Issues found = new Issues();
        boolean read = YamlReader.read("f.yaml", noise.replace('~', '\n').replace('_', '\t'), found)
                .isPresent();
        assertThat(read || found.size() > 0).isTrue();
    }

    @Property(tries = 300)
    void any_text_in_double_quotes_comes_back(
            @ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '~') String text) {
        String quoted = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        assertThat(text(read("key: " + quoted), "key")).isEqualTo(text);
    }
}
