package dev.edict.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSchemeTest {
    /** Semantic Versioning 2.0.0, item 11, and its examples of valid versions. */
    @ParameterizedTest
    @ValueSource(strings = {"npm", "cargo", "golang", "hex", "semver", "nuget"})
    void semantic_versions_rise_as_their_specification_shows(String scheme) {
        assertRising(scheme, "1.0.0", "2.0.0", "2.1.0", "2.1.1");
        assertRising(
                scheme,
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0");
        assertRising(scheme, "2.1.91", "2.1.100", "2.1.197", "2.1.198");
        assertRising(scheme, "1.0.0--1", "1.0.0-x-y-z.4");
        assertRising(scheme, "1.0.0", "99999999999999999999998.0.0", "99999999999999999999999.0.0");
    }

    @Test
    void build_metadata_a_v_and_missing_numbers_make_no_difference_to_npm() {
        assertSame("npm", "1.2.0", "1.2.0+build.7", "v1.2", "1.2.0+exp.sha.5114f85");
        assertSame("npm", "2", "2.0.0");
        assertSame("golang", "v2.3.0+incompatible", "v2.3.0");
        assertRising("npm", "1.2.0-alpha+001", "1.2");
    }

    @Test
    void words_of_npm_are_ordered_as_ascii_and_nugets_in_any_case() {
        assertRising("npm", "1.0.0-BETA", "1.0.0-alpha");
        assertRising("nuget", "1.0.0-alpha", "1.0.0-BETA");
        assertSame("nuget", "1.0.0-rc.1", "1.0-RC.1", "1.0.0.0-rc.1");
        assertRising("nuget", "1.0.0", "1.0.0.1", "1.0.1");
        assertSame("nuget", "1.01.0", "1.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3.4",
                "01.2.3",
                "1.02.3",
                "1.2.3-",
                "1.2.3-01",
                "1.2.3-a..b",
                "1.2.3+",
                "1.2.3-é",
                "1.x",
                "latest",
                " 1.2.3",
                "1.2.3 ",
                "1,2",
                "^1.2.3",
                "=1.2.3",
                "1.2.3-beta!",
                "-1.0.0"
            })
    void what_is_no_version_of_npm_is_refused_with_its_text(String text) {
        assertThat(VersionScheme.of("npm").isVersion(text)).isFalse();
        assertThatExceptionOfType(VersionFormatException.class)
                .isThrownBy(() -> VersionScheme.of("npm").parse(text))
                .withMessage("`" + text + "` is no version of npm")
                .satisfies(refused -> assertThat(refused.value()).isEqualTo(text));
    }

    /** PEP 440, "Summary of permitted suffixes and relative ordering", and the examples of its other sections. */
    @Test
    void python_versions_rise_as_pep_440_shows() {
        assertRising(
                "pypi",
                "1.dev0",
                "1.0.dev456",
                "1.0a1",
                "1.0a2.dev456",
                "1.0a12.dev456",
                "1.0a12",
                "1.0b1.dev456",
                "1.0b2",
                "1.0b2.post345.dev456",
                "1.0b2.post345",
                "1.0rc1.dev456",
                "1.0rc1",
                "1.0",
                "1.0+abc.5",
                "1.0+abc.7",
                "1.0+5",
                "1.0.post456.dev34",
                "1.0.post456",
                "1.0.15",
                "1.1.dev1");
        assertRising("pypi", "2013.10", "2014.04", "1!1.0", "1!1.1", "1!2.0");
    }

    @Test
    void python_normalizes_what_people_write() {
        assertSame("pypi", "1.1RC1", "1.1rc1", "1.1.rc1", "1.1-rc-1", "1.1c1", "1.1_pre_1", "1.1preview1", "v1.1rc1");
        assertSame("pypi", "1.1alpha1", "1.1a1", "1.1.0a1");
        assertSame("pypi", "1.2a", "1.2a0");
        assertSame("pypi", "1.0-1", "1.0.post1", "1.0-r1", "1.0rev1");
        assertSame("pypi", "1.0", "1.0.0", "0!1", "1");
        assertSame("pypi", "1.0+ubuntu-1", "1.0+ubuntu.1", "1.0+UBUNTU_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0.x", "1.0-", "french toast", "1.0+", "1.0a1a2", "1.0.dev1.post1", "a1", "1..0"})
    void what_is_no_version_of_python_is_refused(String text) {
        assertThat(VersionScheme.of("pypi").isVersion(text)).isFalse();
    }

    /** POM Reference, "Version Order Specification", end result examples. */
    @Test
    void maven_versions_are_ordered_as_its_reference_shows() {
        assertRising("maven", "1", "1.1");
        assertRising("maven", "1-snapshot", "1", "1-sp");
        assertRising("maven", "1-foo2", "1-foo10");
        assertSame("maven", "1.foo", "1-foo");
        assertRising("maven", "1-foo", "1-1", "1.1");
        assertSame("maven", "1.ga", "1-ga", "1-0", "1_0", "1.0", "1", "1.final", "1.", "1-", "1_", "1.0.0-0.0.0");
        assertRising("maven", "1-ga", "1-sp");
        assertRising("maven", "1-ga.1", "1-sp.1");
        assertRising("maven", "1-sp-1", "1-ga-1");
        assertSame("maven", "1-a1", "1-alpha-1");
        assertSame("maven", "1.0-alpha1", "1.0-ALPHA1");
        assertRising("maven", "1.K", "1.7");
        assertRising("maven", "5.aardvark", "5.zebra");
        assertRising("maven", "1.b", "1.α");
        assertSame("maven", "1.0.0-foo.0.0", "1-foo");
        assertRising(
                "maven",
                "1-alpha",
                "1-a1",
                "1-beta",
                "1-b1",
                "1-milestone",
                "1-m1",
                "1-rc",
                "1-cr2",
                "1-snapshot",
                "1",
                "1-sp",
                "1-foo");
        assertSame("maven", "1-rc", "1-cr");
        assertSame("maven", "1-1.foo-bar1baz-.1", "1-1.foo-bar-1-baz-0.1");
    }

    @Test
    void maven_versions_that_people_publish_are_in_their_order() {
        assertRising("maven", "2.0-rc1", "2.0", "2.0.1");
        assertRising("maven", "31.0-android", "31.1-android", "32.0-jre");
        assertSame("maven", "5.3.20.RELEASE", "5.3.20");
        assertRising("maven", "1.0.0.Final", "1.0.0.Final-redhat-1", "1.0.0.Final-redhat-2", "1.0.1.Final");
        assertRising("maven", "2.0.0.Alpha2", "2.0.0.CR1", "2.0.0.Final");
        // The circle that hyphens run in when each counts as more than every qualifier.
        assertRising("maven", "1--alpha", "1", "1-sp", "1-1");
    }

    /** RubyGems, tests of {@code Gem::Version}. */
    @Test
    void gems_with_letters_precede_their_release() {
        assertRising("gem", "1.8.2.a", "1.8.2.a9", "1.8.2.a10", "1.8.2.b", "1.8.2");
        assertRising("gem", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0");
        assertSame("gem", "1.0", "1", "1.0.0");
        assertSame("gem", "1.0.a", "1.a");
        assertRising("gem", "5.a", "5.0.0.rc2", "5.x", "5.0.0");
        assertSame("gem", "0.beta.1", "0.0.beta.1");
        assertRising("gem", "0.0.beta", "0.beta.1", "0.0.1");
        assertThat(VersionScheme.of("gem").isVersion("junk")).isFalse();
        assertThat(VersionScheme.of("gem").isVersion("1.")).isFalse();
    }

    /** Debian Policy Manual, section 5.6.12.1. */
    @Test
    void a_tilde_of_debian_precedes_even_the_end() {
        assertRising("deb", "1~~", "1~~a", "1~", "1", "1a");
        assertRising("deb", "1.0~beta1~svn1245", "1.0~beta1", "1.0");
        assertRising("deb", "1.0", "1.0-1", "1.0-1+b1", "1.0-2", "1.0+b1");
        assertRising("deb", "9:0.1~rc1", "9:0.1", "10:0");
        assertRising("deb", "1.2-a", "1.2-+");
        assertSame("deb", "0:1.0-0", "1.0", "1.00");
        assertThat(VersionScheme.of("deb").isVersion("a1")).isFalse();
        assertThat(VersionScheme.of("deb").isVersion("1:2:3-4")).isTrue();
        assertThat(VersionScheme.of("deb").isVersion("x:1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "vendor-of-the-day"})
    void where_no_order_is_written_down_numbers_count_as_numbers(String scheme) {
        assertRising(scheme, "10.0.9200", "10.0.19045.3803", "10.0.22000");
        assertRising(
                scheme, "1.0-dev", "1.0-alpha", "1.0 beta 2", "1.0b10", "1.0_RC1", "1.0.rc2", "1.0", "1.0a", "1.0.1");
        assertRising(scheme, "1.0.2", "1.0.2a", "1.0.2h", "1.0.3");
        assertRising(scheme, "2023-12-31", "2024-02-01", "2024-10-01");
        assertSame(scheme, "v1.0", "1", "1.0.0", "1.0 final", "01.0");
        assertThat(VersionScheme.of(scheme).isVersion("...")).isFalse();
        assertThat(VersionScheme.of(scheme).isVersion("")).isFalse();
    }

    @Test
    void an_unknown_scheme_says_so() {
        assertThat(VersionScheme.of("npm").isKnown()).isTrue();
        assertThat(VersionScheme.of("vendor-of-the-day").isKnown()).isFalse();
        assertThat(VersionScheme.of("npm")).isEqualTo(VersionScheme.of("npm")).isNotEqualTo(VersionScheme.of("pypi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NPM", "3npm", "n pm", "npm/", "invalid"})
    void a_scheme_has_a_name_that_vers_allows(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionScheme.of(name))
                .withMessageContaining("`" + name + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"npm", "pypi", "maven", "gem", "deb", "generic"})
    void a_version_has_bounds(String scheme) {
        String longest = "1" + ".1".repeat(VersionScheme.LONGEST_VERSION);

        assertThatExceptionOfType(VersionFormatException.class)
                .isThrownBy(() -> VersionScheme.of(scheme).parse(longest))
                .withMessageContaining("2001");
        assertThat(VersionScheme.of(scheme).isVersion("1\n2")).isFalse();
    }

    @Test
    void versions_of_two_schemes_have_no_common_order() {
        Version npm = VersionScheme.of("npm").parse("1.0.0");
        Version maven = VersionScheme.of("maven").parse("1.0.0");

        assertThat(npm).isNotEqualTo(maven);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> npm.compareTo(maven))
                .withMessageContaining("npm")
                .withMessageContaining("maven");
    }

    @ParameterizedTest
    @CsvSource({"npm,1.2.3,1.2.4,-1", "npm,1.2.4,1.2.3,1", "npm,1.2,1.2.0,0"})
    void texts_compare_by_their_scheme(String scheme, String first, String second, int expected) {
        assertThat(Integer.signum(VersionScheme.of(scheme).compare(first, second)))
                .isEqualTo(expected);
    }

    private static void assertRising(String scheme, String... versions) {
        List<Version> parsed =
                Arrays.stream(versions).map(VersionScheme.of(scheme)::parse).toList();
        for (int i = 0; i < parsed.size(); i++) {
            for (int k = i + 1; k < parsed.size(); k++) {
                assertThat(parsed.get(i)).isLessThan(parsed.get(k));
                assertThat(parsed.get(k)).isGreaterThan(parsed.get(i));
            }
        }
    }

    private static void assertSame(String scheme, String... versions) {
        List<Version> parsed =
                Arrays.stream(versions).map(VersionScheme.of(scheme)::parse).toList();
        for (Version version : parsed) {
            assertThat(version).isEqualTo(parsed.get(0)).hasSameHashCodeAs(parsed.get(0));
            assertThat(version).isEqualByComparingTo(parsed.get(0));
        }
    }
}
