package dev.edict.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    private static final VersionRange AFFECTED = VersionRange.parse("vers:npm/>=2.1.91|<2.1.198");

    @ParameterizedTest
    @CsvSource({
        "2.1.90,false",
        "2.1.91,true",
        "2.1.100,true",
        "2.1.197,true",
        "2.1.198,false",
        "2.9.1,false",
        "2.1.91-rc.1,false",
        "2.1.198-rc.1,true",
        "v2.1.100+build,true"
    })
    void versions_lie_in_a_range_by_number_not_by_text(String version, boolean expected) {
        assertThat(AFFECTED.contains(version)).isEqualTo(expected);
    }

    @Test
    void a_copied_binary_without_a_version_is_no_version() {
        assertThatExceptionOfType(VersionFormatException.class)
                .isThrownBy(() -> AFFECTED.contains("unknown"))
                .withMessageContaining("`unknown`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "vers:pypi/* 0.dev0 true",
                "vers:npm/1.2.3 1.2.3 true",
                "vers:npm/1.2.3 1.2.4 false",
                "vers:npm/!=1.2.3 1.2.3 false",
                "vers:npm/!=1.2.3 1.2.4 true",
                "vers:npm/<1.2.3 1.2.3 false",
                "vers:npm/<=1.2.3 1.2.3 true",
                "vers:npm/>1.2.3 1.2.3 false",
                "vers:npm/>=1.2.3 1.2.3 true",
                "vers:npm/>=1.2.3 1.2.3-alpha false",
                "vers:npm/1.2.3|>=2.0.0|<5.0.0 1.2.3 true",
                "vers:npm/1.2.3|>=2.0.0|<5.0.0 1.9.9 false",
                "vers:npm/1.2.3|>=2.0.0|<5.0.0 4.0.0 true",
                "vers:npm/<1.0.0|>=2.0.0 0.1.0 true",
                "vers:npm/<1.0.0|>=2.0.0 1.5.0 false",
                "vers:npm/<1.0.0|>=2.0.0 3.0.0 true",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0 2.2.1 false",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0 2.2.2 true",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0 2.3.0 false",
                "vers:pypi/>=1.0|<2.0 2.0rc1 true",
                "vers:pypi/1.0 1.0.0 true",
                "vers:maven/>=1.0|<2.0 2.0-SNAPSHOT true",
                "vers:deb/<1:2.0-1 9.9 true",
                "vers:nginx/>=0.8.40|<=1.5.9 1.5.9 true",
            })
    void each_comparator_means_what_it_says(String range, String version, boolean expected) {
        assertThat(VersionRange.parse(range).contains(version)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vers:npm/>=2.1.91|<2.1.198",
                "vers:pypi/*",
                "vers:npm/1.2.3|>=2.0.0|<5.0.0",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0",
                "vers:pypi/>=2.0+local.1|<1%210.1",
                "vers:npm/!=1.0.0|!=2.0.0",
                "vers:generic/1.0%252F0",
                "vers:generic/1%202",
                "vers:generic/>=1%3C2",
                "vers:generic/1.0%CE%B1",
                "vers:npm/v1.2|>2",
            })
    void canonical_text_stays_as_it_is(String text) {
        assertThat(VersionRange.parse(text)).hasToString(text);
    }

    @Test
    void what_is_percent_encoded_is_decoded_once() {
        assertThat(VersionRange.parse("vers:generic/1.0%252F0").contains("1.0%2F0"))
                .isTrue();
        assertThat(VersionRange.parse("vers:generic/>=1.0%2b1")).hasToString("vers:generic/>=1.0+1");
    }

    @Test
    void an_equals_sign_is_left_out_in_writing() {
        assertThat(VersionRange.parse("vers:npm/=1.2.3")).hasToString("vers:npm/1.2.3");
    }

    @Test
    void ranges_are_equal_when_their_constraints_are() {
        assertThat(VersionRange.parse("vers:npm/>=1.2|<2"))
                .isEqualTo(VersionRange.parse("vers:npm/>=1.2.0|<2.0.0"))
                .hasSameHashCodeAs(VersionRange.parse("vers:npm/>=1.2.0|<2.0.0"))
                .isNotEqualTo(VersionRange.parse("vers:npm/>1.2.0|<2.0.0"))
                .isNotEqualTo(VersionRange.parse("vers:cargo/>=1.2.0|<2.0.0"));
        assertThat(VersionRange.any(VersionScheme.of("npm"))).isEqualTo(VersionRange.parse("vers:npm/*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vers:npm/>=1.0.0| <2.0.0;holds a space",
                "'vers:npm/1.0.0\t';holds a space",
                "vers:pypi/1!1.0;comparator or `*` within a version",
                "vers:npm/1.0.0é;not printable ASCII",
                "npm/1.0.0;does not begin with `vers:`",
                "VERS:npm/1.0.0;does not begin with `vers:`",
                "vers:npm;does not begin with `vers:` and a scheme",
                "vers:NPM/1.0.0;`NPM` is no name of a version scheme",
                "vers:/1.0.0;`` is no name of a version scheme",
                "vers:invalid/1.0.0;`invalid` is no name",
                "vers:npm/;empty constraint",
                "vers:npm/|1.0.0;empty constraint",
                "vers:npm/1.0.0|;empty constraint",
                "vers:npm/1.0.0||2.0.0;empty constraint",
                "vers:npm/>=;comparator without a version: `>=`",
                "vers:npm/1.0.0|*;`*` beside other constraints",
                "vers:npm/>=*;`*` beside other constraints",
                "vers:npm/1.*;`*` within a version: `1.*`",
                "vers:npm/>=1.0.0<2.0.0;comparator or `*` within a version",
                "vers:npm/^1.0.0;unknown comparator: `^1.0.0`",
                "vers:npm/~1.0.0;unknown comparator: `~1.0.0`",
                "vers:npm/==1.0.0;unknown comparator: `==1.0.0`",
                "vers:npm/=>1.0.0;unknown comparator: `=>1.0.0`",
                "vers:npm/1.0%2G0;not percent-encoded UTF-8",
                "vers:npm/1.0%2;not percent-encoded UTF-8",
                "vers:npm/1.0%FF;not percent-encoded UTF-8",
                "vers:npm/1.x;`1.x` is no version of npm",
                "vers:npm/1.0.0|!=1.0;names one version twice: `1.0.0` and `!=1.0`",
                "vers:npm/>=1.0.0|<=1.0.0;names one version twice",
                "vers:npm/>=2.0.0|<1.0.0;write `vers:npm/<1.0.0|>=2.0.0`",
                "vers:npm/>=2.1.100|<2.1.91;not in the order of its versions",
                "vers:npm/<1.0.0|<2.0.0;holds `<1.0.0`, which `<2.0.0` already says",
                "vers:npm/1.0.0|<2.0.0;holds `1.0.0`, which `<2.0.0` already says",
                "vers:npm/1.0.0|<=2.0.0;holds `1.0.0`",
                "vers:npm/>1.0.0|2.0.0;holds `2.0.0`, which `>1.0.0` already says",
                "vers:npm/>1.0.0|>=2.0.0;holds `>=2.0.0`",
                "vers:npm/>1.0.0|!=1.5.0|>=2.0.0;holds `>=2.0.0`",
            })
    void what_vers_refuses_is_refused_with_the_reason(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionRange.parse(text))
                .withMessageContaining(reason);
    }

    @Test
    void a_range_has_bounds() {
        String endless = "vers:npm/" + "!=1.0.0|".repeat(5_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionRange.parse(endless))
                .withMessageContaining("too long");
    }

    @ParameterizedTest
    @CsvSource({
        "vers:npm/>=2.1.100|<2.1.110,true,true",
        "vers:npm/>=2.1.91|<2.1.198,true,true",
        "vers:npm/2.1.91|2.1.100,true,true",
        "vers:npm/>=2.1.90|<2.1.198,false,true",
        "vers:npm/>=2.1.91|<=2.1.198,false,true",
        "vers:npm/*,false,true",
        "vers:npm/2.1.100|3.0.0,false,true",
        "vers:npm/!=2.1.100,false,true",
        "vers:npm/<2.1.91,false,false",
        "vers:npm/<2.1.91|>=2.1.198,false,false",
        "vers:npm/2.1.198,false,false",
    })
    void of_a_version_known_by_its_range_one_can_tell_if_all_or_none_of_it_lies_within(
            String other, boolean containsAll, boolean overlaps) {
        VersionRange range = VersionRange.parse(other);

        assertThat(AFFECTED.containsAll(range)).isEqualTo(containsAll);
        assertThat(AFFECTED.overlaps(range)).isEqualTo(overlaps);
        assertThat(range.overlaps(AFFECTED)).isEqualTo(overlaps);
    }

    @Test
    void a_version_that_is_taken_out_splits_the_range() {
        VersionRange range = VersionRange.parse("vers:npm/>=1.0.0|!=1.5.0|<2.0.0");

        assertThat(range.containsAll(VersionRange.parse("vers:npm/>1.5.0|<2.0.0")))
                .isTrue();
        assertThat(range.containsAll(VersionRange.parse("vers:npm/>=1.4.0|<=1.6.0")))
                .isFalse();
        assertThat(range.overlaps(VersionRange.parse("vers:npm/1.5.0"))).isFalse();
        assertThat(VersionRange.parse("vers:npm/>=1.0.0|<2.0.0").containsAll(range))
                .isTrue();
    }

    @Test
    void ranges_of_two_schemes_cannot_be_compared() {
        VersionRange maven = VersionRange.parse("vers:maven/2.1.100");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AFFECTED.containsAll(maven))
                .withMessageContaining("maven");
        assertThatIllegalArgumentException().isThrownBy(() -> AFFECTED.overlaps(maven));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AFFECTED.contains(VersionScheme.of("maven").parse("2.1.100")));
    }
}
