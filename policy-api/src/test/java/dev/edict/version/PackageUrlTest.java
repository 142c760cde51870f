package dev.edict.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples come from the package URL specification and its tests. */
class PackageUrlTest {
    @Test
    void the_parts_are_held_decoded() {
        PackageUrl url = PackageUrl.parse(
                "pkg:npm/%40anthropic-ai/claude-code@2.1.100?vcs_url=git://host.com/a.git%404345#src/%F0%9F%98%83");

        assertThat(url.type()).isEqualTo("npm");
        assertThat(url.namespace()).containsExactly("@anthropic-ai");
        assertThat(url.name()).isEqualTo("claude-code");
        assertThat(url.version()).contains("2.1.100");
        assertThat(url.qualifiers()).containsExactly(Map.entry("vcs_url", "git://host.com/a.git@4345"));
        assertThat(url.subpath()).containsExactly("src", "😃");
        assertThat(url.versionScheme()).isEqualTo(VersionScheme.of("npm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:bitbucket/birkenfeld/pygments-main@244fd47e07d1014f0aed9c",
                "pkg:cargo/rand@0.7.2",
                "pkg:deb/debian/curl@7.50.3-1?arch=i386&distro=jessie",
                "pkg:docker/cassandra@sha256:244fd47e07d1004f0aed9c",
                "pkg:docker/customer/dockerimage@sha256:244fd47e07d1004f0aed9c?repository_url=gcr.io",
                "pkg:gem/jruby-launcher@1.1.2?platform=java",
                "pkg:generic/openssl@1.1.10g?checksum=sha1:ad9503c3e994a4f%2Csha256:41bf9088b3a1e6c1ef1d",
                "pkg:github/package-url/purl-spec@244fd47e07d1004f0aed9c",
                "pkg:golang/google.golang.org/genproto#googleapis/api/annotations",
                "pkg:huggingface/microsoft/deberta-v3-base@559062ad13d311b87b2c455e67dcd5f1c8f65111?repository_url=https://hub-ci.huggingface.co",
                "pkg:maven/org.apache.xmlgraphics/batik-anim@1.9.1?classifier=dist&type=zip",
                "pkg:npm/%40angular/animation@12.3.1",
                "pkg:npm/foo@1.2.3-%F0%9F%98%83",
                "pkg:nuget/EnterpriseLibrary.Common@6.0.1304",
                "pkg:pypi/django@1.11.1?filename=Django-1.11.1.tar.gz",
                "pkg:rpm/fedora/curl@7.50.3-1.fc25?arch=i386&distro=fedora-25",
            })
    void canonical_text_stays_as_it_is(String text) {
        assertThat(PackageUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:npm/@babel/core#/googleapis/api/annotations/,pkg:npm/%40babel/core#googleapis/api/annotations",
        "pkg:npm/@angular/animation@12.3.1,pkg:npm/%40angular/animation@12.3.1",
        "pkg:npm/%40MyScope/MyPackage@1.0.0,pkg:npm/%40myscope/mypackage@1.0.0",
        "pkg:GOLANG/google.golang.org/genproto@abcdedf#/googleapis/api/annotations/,pkg:golang/google.golang.org/genproto@abcdedf#googleapis/api/annotations",
        "pkg:pypi/My.PyPI_.--._Package@1.11.1.dev1,pkg:pypi/my-pypi-package@1.11.1.dev1",
        "pkg:github/Package-url/purl-Spec@244fd47,pkg:github/package-url/purl-spec@244fd47",
        "pkg:maven/org.apache/Batik@1.9.1?type=zip&Classifier=dist,pkg:maven/org.apache/Batik@1.9.1?classifier=dist&type=zip",
        "pkg://maven//org.apache/io/@1.0,pkg:maven/org.apache/io@1.0",
        "PKG:nuget/A@1,pkg:nuget/A@1",
        "pkg:docker/customer/dockerimage@sha256%3A244fd47e07d10,pkg:docker/customer/dockerimage@sha256:244fd47e07d10",
        "pkg:huggingface/distilbert-base-uncased@043235D6,pkg:huggingface/distilbert-base-uncased@043235d6",
        "pkg:npm/a@1?x=,pkg:npm/a@1",
        "pkg:generic/a#./b/../c,pkg:generic/a#b/c",
        "pkg:npm/a@1.0.0+build,pkg:npm/a@1.0.0%2Bbuild",
    })
    void what_people_write_is_brought_into_canonical_form(String written, String canonical) {
        assertThat(PackageUrl.parse(written)).hasToString(canonical).isEqualTo(PackageUrl.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EnterpriseLibrary.Common@6.0.1304;does not begin with `pkg:`",
                "pkg%3Amaven/org.apache.commons/io;does not begin with `pkg:`",
                "pkg:EnterpriseLibrary.Common@6.0.1304;no name behind its type",
                "pkg:npm/;no name behind its type",
                "pkg:maven/@1.3.4;has no name",
                "pkg:3nginx/nginx@0.8.9;`3nginx` is no type",
                "pkg:nginx:a/nginx@0.8.9;`nginx:a` is no type",
                "pkg:n&g?inx/nginx@0.8.9;without a value",
                "pkg:npm/myartifact@1.0.0?in%20production=true;`in%20production` is no key",
                "pkg:npm/foobar@;empty version",
                "pkg:npm/a?x=1&X=2;twice",
                "pkg:npm/%ZZ;not percent-encoded UTF-8",
                "pkg:npm/a%2;not percent-encoded UTF-8",
                "pkg:generic/a%2Fb/c;`a/b` is no segment",
                "pkg:maven/io@1.3.4;needs a namespace",
                "pkg:golang/context@1;needs a namespace",
                "pkg:pypi/django/django@1;cannot have the namespace `django`",
                "pkg:cargo/a/b;cannot have the namespace",
            })
    void what_is_no_package_url_is_refused_with_its_text(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageUrl.parse(text))
                .withMessageContaining(reason)
                .withMessageContaining("`" + text + "`");
    }

    @Test
    void parts_are_checked_and_normalized_however_the_name_is_made() {
        PackageUrl url =
                new PackageUrl("pypi", List.of(), "My_Package", Optional.of("1.0"), new TreeMap<>(), List.of());

        assertThat(url).isEqualTo(PackageUrl.parse("pkg:pypi/my-package@1.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> url.withVersion(""));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PackageUrl("npm", List.of(), "a", Optional.empty(), new TreeMap<>(), List.of("..")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PackageUrl("npm", List.of(""), "a", Optional.empty(), new TreeMap<>(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackageUrl(
                        "npm", List.of(), "a", Optional.empty(), new TreeMap<>(Map.of("k", "")), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackageUrl("npm", List.of(), "", Optional.empty(), new TreeMap<>(), List.of()));
    }

    @Test
    void two_versions_are_of_the_same_package() {
        PackageUrl old = PackageUrl.parse("pkg:npm/%40anthropic-ai/claude-code@2.1.91?arch=x64#bin");

        assertThat(old.isSamePackage(PackageUrl.parse("pkg:npm/%40anthropic-ai/claude-code")))
                .isTrue();
        assertThat(old.isSamePackage(PackageUrl.parse("pkg:npm/claude-code"))).isFalse();
        assertThat(old.isSamePackage(PackageUrl.parse("pkg:generic/%40anthropic-ai/claude-code")))
                .isFalse();
        assertThat(old.unversioned()).hasToString("pkg:npm/%40anthropic-ai/claude-code");
        assertThat(old.withVersion("2.1.198")).hasToString("pkg:npm/%40anthropic-ai/claude-code@2.1.198?arch=x64#bin");
    }

    @Test
    void a_name_has_bounds() {
        String endless = "pkg:npm/" + "a".repeat(5_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageUrl.parse(endless))
                .withMessageContaining("too long");
    }

    @Property
    void text_reads_back(
            @ForAll("parts") List<String> namespace,
            @ForAll("part") String name,
            @ForAll("part") String version,
            @ForAll("part") String value,
            @ForAll("parts") List<String> subpath) {
        PackageUrl url = new PackageUrl(
                "generic", namespace, name, Optional.of(version), new TreeMap<>(Map.of("key", value)), subpath);

        assertThat(PackageUrl.parse(url.toString())).isEqualTo(url);
        assertThat(url.toString()).matches("[A-Za-z0-9.~_:/@?=&#%-]+");
    }

    @Provide
    Arbitrary<String> part() {
        return Arbitraries.strings()
                .withChars("aZ09.-_~:@?=&#%+ !<é😃中")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .filter(text -> !text.equals(".") && !text.equals(".."));
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return part().list().ofMaxSize(3);
    }
}
