package dev.edict.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.engine.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapReaderTest {
    private static final Shape THING = Shape.of("a thing", "name", "count", "day", "open", "size", "parts", "list");
    private static final Shape PART = Shape.of("a part", "name");
    private static final ScalarKind<Integer> SIZE = ScalarKind.word("unknown-word", Map.of("small", 1, "large", 2));

    private final Issues issues = new Issues();

    private MapReader reader(String text) {
        return new MapReader(YamlReader.read("f.yaml", text, issues).orElseThrow(), THING, issues);
    }

    private String onlyIssue() {
        assertThat(issues.toList()).hasSize(1);
        return issues.toList().get(0).text();
    }

    @Test
    void each_key_is_read_by_its_own_type() {
        MapReader map = reader("{name: NO, count: 12.50, day: 2026-07-10, open: no, size: large}");
        assertThat(map.text("name")).contains("NO");
        assertThat(map.value("count", ScalarKind.DECIMAL)).contains(new BigDecimal("12.50"));
        assertThat(map.value("day", ScalarKind.DATE)).contains(LocalDate.of(2026, 7, 10));
        assertThat(map.value("open", ScalarKind.YES_NO)).contains(false);
        assertThat(map.value("size", SIZE)).contains(2);
        assertThat(issues.toList()).isEmpty();
    }

    @Test
    void one_text_does_for_a_list_of_one() {
        assertThat(reader("list: a").scalars("list")).extracting(Scalar::text).containsExactly("a");
        assertThat(reader("list: [a, b]").scalars("list"))
                .extracting(Scalar::text)
                .containsExactly("a", "b");
    }

    @Test
    void an_unknown_key_is_told_with_the_one_that_was_meant() {
        reader("naem: x");
        assertThat(onlyIssue()).isEqualTo("f.yaml:1:1: a thing has no key `naem`\nhelp: did you mean `name`?");
    }

    @Test
    void an_unknown_key_unlike_all_others_is_told_with_all_of_them() {
        reader("colour: x");
        assertThat(onlyIssue()).endsWith("help: a thing has the keys name, count, day, open, size, parts, list");
    }

    @Test
    void a_missing_key_is_told_at_the_map() {
        assertThat(reader("count: 1").requiredText("name")).isEmpty();
        assertThat(onlyIssue()).isEqualTo("f.yaml:1:1: a thing needs the key `name`");
    }

    @Test
    void a_key_without_a_value_is_told_once() {
        MapReader map = reader("name:");
        assertThat(map.requiredText("name")).isEmpty();
        assertThat(map.text("name")).isEmpty();
        assertThat(onlyIssue()).startsWith("f.yaml:1:1: `name` has no value");
    }

    @Test
    void a_word_that_is_not_on_the_list_is_told_with_the_list() {
        reader("size: larg").value("size", SIZE);
        assertThat(onlyIssue())
                .isEqualTo("f.yaml:1:7: `larg` is not one of `large`, `small`\nhelp: did you mean `large`?");
    }

    @Test
    void a_day_that_the_calendar_does_not_have_is_told() {
        reader("day: 2026-02-30").value("day", ScalarKind.DATE);
        assertThat(onlyIssue()).startsWith("f.yaml:1:6: `2026-02-30` is not a day of the calendar");
    }

    @Test
    void wrong_kinds_of_node_are_told_where_they_stand() {
        MapReader map = reader("name: [a]\ncount: {a: b}\nparts: a\nlist: {a: b}\n");
        map.text("name");
        map.value("count", ScalarKind.DECIMAL);
        map.maps("parts", PART);
        map.scalars("list");
        assertThat(issues.toList())
                .extracting(issue -> issue.line() + " " + issue.code())
                .containsExactly("1 wrong-type", "2 wrong-type", "3 wrong-type", "4 wrong-type");
    }

    @Test
    void inner_maps_are_read_with_their_own_shape() {
        assertThat(reader("parts: [{name: a}, {nam: b}]").maps("parts", PART)).hasSize(2);
        assertThat(onlyIssue()).startsWith("f.yaml:1:21: a part has no key `nam`");
    }

    @Test
    void asking_for_a_key_that_the_shape_does_not_have_is_a_mistake_of_the_caller() {
        MapReader map = reader("name: a");
        assertThatThrownBy(() -> map.text("nmae")).isInstanceOf(IllegalArgumentException.class);
    }
}
