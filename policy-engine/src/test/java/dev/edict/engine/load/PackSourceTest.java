package dev.edict.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.Issue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSourceTest {
    private static final Map<String, String> FILES = new LinkedHashMap<>(Map.of(
            "pack.yaml", "pack: small\n",
            "catalog/b.yaml", "tools: {}\n",
            "catalog/a.yml", "tools: {}\n",
            "catalog/deep/er/c.yaml", "tools: {}\n",
            "policies/p.yaml", "policies: []\n",
            "rules/r.drl", "package x;\n",
            "tables/t.csv", "a,b\n",
            "fixtures/f.yaml", "cases: []\n",
            "README.md", "# Small\n"));

    @TempDir
    Path temporary;

    private Path folder(Map<String, String> files) throws IOException {
        Path root = Files.createDirectory(temporary.resolve("pack"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    private static byte[] zip(String prefix, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Stream<String> codes(PackSource source) {
        return source.issues().stream().map(issue -> issue.place() + " " + issue.code());
    }

    @Test
    void a_folder_an_archive_a_class_path_and_a_map_give_the_same_source() throws IOException {
        Path jar = Files.write(temporary.resolve("p.jar"), zip("", FILES));
        Path library = Files.write(temporary.resolve("lib.jar"), zip("some/packs/small/", FILES));
        PackSource fromMap = PackSource.texts("map", FILES);
        assertThat(PackSource.of(folder(FILES))).isEqualTo(fromMap);
        assertThat(PackSource.of(jar)).isEqualTo(fromMap);
        assertThat(PackSource.archive("zip", new ByteArrayInputStream(zip("top/", FILES))))
                .isEqualTo(fromMap);
        try (URLClassLoader jars = new URLClassLoader(new URL[] {library.toUri().toURL()}, null);
                URLClassLoader folders =
                        new URLClassLoader(new URL[] {temporary.toUri().toURL()}, null)) {
            assertThat(PackSource.resources(jars, "some/packs/small")).isEqualTo(fromMap);
            assertThat(PackSource.resources(folders, "/pack/")).isEqualTo(fromMap);
        }
        assertThat(fromMap.issues()).isEmpty();
    }

    @Test
    void files_come_in_the_order_of_their_code_points() {
        PackSource source = PackSource.texts(
                "map",
                Map.of(
                        "pack.yaml", "",
                        "catalog/B.yaml", "",
                        "catalog/a.yaml", "",
                        "catalog/\uFFFD.yaml", "",
                        "catalog/\uD83D\uDE00.yaml", ""));
        assertThat(source.files().keySet())
                .containsExactly(
                        "catalog/B.yaml",
                        "catalog/a.yaml",
                        "catalog/\uFFFD.yaml",
                        "catalog/\uD83D\uDE00.yaml",
                        "pack.yaml");
    }

    @Test
    void hidden_files_and_what_editors_leave_behind_are_passed_over() throws IOException {
        Map<String, String> files = new LinkedHashMap<>(FILES);
        for (String leftover : List.of(
                ".git/config.yaml",
                "catalog/.hidden.yaml",
                "catalog/b.yaml~",
                "catalog/#b.yaml#",
                "policies/p.yaml.bak")) {
            files.put(leftover, "x");
        }
        assertThat(PackSource.of(folder(files))).isEqualTo(PackSource.texts("map", FILES));
    }

    @Test
    void a_file_that_was_most_likely_meant_to_be_read_is_a_warning() {
        Map<String, String> files = new LinkedHashMap<>(FILES);
        files.put("policy/p.yaml", "");
        files.put("rules/r.txt", "");
        files.put("rules/r.dlr", "");
        files.put("docs/page.md", "");
        PackSource source = PackSource.texts("map", files);
        assertThat(codes(source)).containsExactly("policy/p.yaml ignored-file", "rules/r.dlr ignored-file");
        assertThat(source.issues()).noneMatch(Issue::isError);
    }

    @Test
    void a_link_that_leads_out_of_the_pack_is_refused() throws IOException {
        Path root = folder(FILES);
        Path secret = Files.writeString(temporary.resolve("secret.yaml"), "secret: yes");
        Files.createSymbolicLink(root.resolve("catalog/link.yaml"), secret);
        Files.createSymbolicLink(root.resolve("policies/all"), temporary);
        PackSource source = PackSource.of(root);
        assertThat(codes(source)).containsExactly("catalog/link.yaml unsafe-path", "policies/all unsafe-path");
        assertThat(source.files().values()).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void a_link_inside_the_pack_is_followed_as_clusters_need_it() throws IOException {
        Path root = folder(Map.of("..data/pack.yaml", "pack: x\n", "..data/catalog/a.yaml", "tools: {}\n"));
        Files.createSymbolicLink(root.resolve("pack.yaml"), Path.of("..data/pack.yaml"));
        Files.createSymbolicLink(root.resolve("catalog"), Path.of("..data/catalog"));
        PackSource source = PackSource.of(root);
        assertThat(source.issues()).isEmpty();
        assertThat(source.files().keySet()).containsExactly("catalog/a.yaml", "pack.yaml");
    }

    @Test
    void a_folder_that_leads_back_to_itself_ends() throws IOException {
        Path root = folder(FILES);
        Files.createSymbolicLink(root.resolve("catalog/again"), root.resolve("catalog"));
        assertThat(codes(PackSource.of(root))).containsExactly("catalog/again/ unsafe-path");
    }

    @Test
    void an_archive_cannot_write_outside_of_its_pack() throws IOException {
        Map<String, String> files = new LinkedHashMap<>(FILES);
        files.put("../evil.yaml", "x");
        files.put("catalog/../../evil.yaml", "x");
        files.put("/etc/evil.yaml", "x");
        files.put("catalog\\evil.yaml", "x");
        PackSource source = PackSource.archive("zip", new ByteArrayInputStream(zip("", files)));
        assertThat(codes(source)).hasSize(4).allMatch(code -> code.equals("zip unsafe-path"));
        assertThat(source.files()).containsOnlyKeys(FILES.keySet());
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_refused() throws IOException {
        LoadLimits limits = new LoadLimits(10, 1_000, 10_000);
        byte[] bomb = zip("", Map.of("pack.yaml", "pack: x", "big.bin", "0".repeat(1_000_000)));
        assertThat(codes(PackSource.archive("zip", new ByteArrayInputStream(bomb), limits)))
                .containsExactly("zip too-large");
    }

    @Test
    void an_archive_of_several_packs_is_ambiguous() throws IOException {
        byte[] two = zip("", Map.of("a/pack.yaml", "pack: a", "b/pack.yaml", "pack: b"));
        assertThat(codes(PackSource.archive("zip", new ByteArrayInputStream(two))))
                .containsExactly("zip many-packs");
    }

    @Test
    void what_is_no_archive_is_told() throws IOException {
        InputStream noise = new ByteArrayInputStream("no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(codes(PackSource.archive("zip", noise))).containsExactly("zip unreadable-file");
        Path file = Files.writeString(temporary.resolve("noise.zip"), "no zip");
        assertThat(codes(PackSource.of(file))).containsExactly("noise.zip unreadable-file");
        assertThat(codes(PackSource.of(temporary.resolve("nowhere")))).containsExactly("nowhere no-such-pack");
    }

    @Test
    void counts_and_sizes_are_limited() {
        assertThat(codes(PackSource.texts("map", FILES, new LoadLimits(3, 100, 1_000))))
                .contains("map too-large");
        assertThat(codes(PackSource.texts("map", FILES, new LoadLimits(100, 9, 1_000))))
                .contains("pack.yaml too-large", "rules/r.drl too-large");
        assertThat(codes(PackSource.texts("map", FILES, new LoadLimits(100, 100, 20))))
                .contains("map too-large");
    }

    @Test
    void text_that_is_not_utf_8_is_told_with_its_place() throws IOException {
        Path root = folder(FILES);
        Files.write(root.resolve("catalog/b.yaml"), new byte[] {'a', ':', '\n', 'b', ':', ' ', (byte) 0xE4, '\n'});
        assertThat(codes(PackSource.of(root))).containsExactly("catalog/b.yaml:2:4 not-utf-8");
    }

    @Test
    void a_pack_needs_its_first_file() {
        assertThat(codes(PackSource.texts("map", Map.of("catalog/a.yaml", ""))))
                .containsExactly("pack.yaml missing-file");
    }

    @Test
    void the_hash_is_of_what_decides_and_of_no_line_ends() {
        PackSource source = PackSource.texts("map", FILES);
        Map<String, String> windows = new LinkedHashMap<>(FILES);
        windows.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        Map<String, String> retold = new LinkedHashMap<>(FILES);
        retold.put("README.md", "other");
        retold.put("fixtures/f.yaml", "other");
        assertThat(PackSource.texts("map", windows).hash())
                .isEqualTo(source.hash())
                .hasSize(64);
        assertThat(PackSource.texts("map", retold).hash()).isEqualTo(source.hash());
        for (String deciding :
                List.of("pack.yaml", "catalog/b.yaml", "policies/p.yaml", "rules/r.drl", "tables/t.csv")) {
            Map<String, String> changed = new LinkedHashMap<>(FILES);
            changed.merge(deciding, " ", String::concat);
            assertThat(PackSource.texts("map", changed).hash()).as(deciding).isNotEqualTo(source.hash());
        }
    }

    @Test
    void the_hash_with_imports_does_not_depend_on_their_order() {
        PackSource one = PackSource.texts("one", Map.of("pack.yaml", "pack: one"));
        PackSource two = PackSource.texts("two", Map.of("pack.yaml", "pack: two"));
        PackSource three = PackSource.texts("three", Map.of("pack.yaml", "pack: three"));
        assertThat(PackSource.hash(one, List.of(two, three))).isEqualTo(PackSource.hash(one, List.of(three, two)));
        assertThat(PackSource.hash(one, List.of(two))).isNotEqualTo(PackSource.hash(two, List.of(one)));
        assertThat(PackSource.hash(one, List.of())).isEqualTo(one.hash());
    }

    @Test
    void what_ships_with_edict_is_what_the_list_of_it_says() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/dev/edict/packs"))) {
            assertThat(folders.map(folder -> "edict/" + folder.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(PackSource.shippedIds());
        }
        assertThat(PackSource.shippedIds()).allSatisfy(id -> {
            PackSource source = PackSource.shipped(id).orElseThrow();
            assertThat(source.issues()).isEmpty();
            assertThat(source.file("pack.yaml").orElseThrow()).startsWith("pack: " + id + "\n");
        });
        assertThat(PackSource.shipped("edict/none")).isEmpty();
        assertThat(PackSource.shipped("../../etc")).isEmpty();
    }
}
