package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.AccessRequest;
import dev.edict.Issue;
import dev.edict.PackException;
import dev.edict.model.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWatcherTest {
    private static final AccessRequest REQUEST = AccessRequest.builder()
            .organization("acme")
            .tool("zed")
            .at(Instant.parse("2026-07-15T12:00:00Z"))
            .build();
    private static final String RULE = """
            package acme.rules;

            import dev.edict.engine.author.*;

            rule "acme/rule"
                @issuer( "acme" )
            when
                Request( tool == "zed" )
            then
                verdict.warn();
            end
            """;

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<Issue> issues = new ArrayList<>();
    private final PackWatcher.Listener listener = new PackWatcher.Listener() {
        @Override
        public void swapped(PolicyEngine before, PolicyEngine now) {
            heard.add(
                    "swapped " + before.pack().version() + " for " + now.pack().version());
        }

        @Override
        public void broken(List<Issue> found) {
            issues.addAll(found);
            heard.add("broken");
        }
    };

    @BeforeEach
    void writePack() {
        write("pack.yaml", "pack: acme\nversion: 1.0.0\ntitle: Acme\n");
        write(
                "catalog/catalog.yaml",
                "organizations:\n  acme: {name: Acme, headquarters: DE, zone: UTC}\n"
                        + "tools:\n  zed: {name: Zed, vendor: acme, kind: application}\n");
        write("policies/policies.yaml", policies("permit"));
    }

    @Test
    void a_changed_pack_answers_from_the_next_look_on() {
        PackWatcher watcher = watch();
        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.PERMIT);

        write("policies/policies.yaml", policies("deny"));

        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.SWAPPED);
        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.DENY);
        assertThat(heard).containsExactly("swapped 1.0.0 for 1.0.0");
        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.UNCHANGED);
    }

    @Test
    void whoever_holds_an_engine_goes_on_with_the_pack_it_began_with() {
        PackWatcher watcher = watch();
        PolicyEngine underWay = watcher.engine();

        write("policies/policies.yaml", policies("deny"));
        watcher.refresh();

        assertThat(outcome(underWay)).isEqualTo(Outcome.PERMIT);
        assertThat(underWay.identity()).isNotEqualTo(watcher.engine().identity());
    }

    @Test
    void a_broken_pack_is_told_once_with_its_issues_and_the_last_good_one_goes_on() {
        PackWatcher watcher = watch();
        PolicyEngine good = watcher.engine();

        write("policies/policies.yaml", policies("dney"));

        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.BROKEN);
        assertThat(watcher.engine()).isSameAs(good);
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.file()).isEqualTo("policies/policies.yaml");
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.help()).contains("did you mean `deny`?");
        });
        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.UNCHANGED);
        assertThat(heard).containsExactly("broken");
    }

    @Test
    void a_mended_pack_answers_again() {
        PackWatcher watcher = watch();
        write("policies/policies.yaml", policies("dney"));
        watcher.refresh();

        write("policies/policies.yaml", policies("deny"));

        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.SWAPPED);
        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.DENY);
    }

    @Test
    void a_folder_that_is_gone_is_a_broken_pack() throws IOException {
        PackWatcher watcher = watch();
        Files.delete(folder.resolve("pack.yaml"));

        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.BROKEN);
        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.PERMIT);
    }

    @Test
    void what_has_no_say_in_decisions_swaps_nothing() {
        PackWatcher watcher = watch();

        write("README.md", "Another page.");

        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.UNCHANGED);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_pack_that_is_broken_from_the_start_is_refused() {
        write("policies/policies.yaml", policies("dney"));

        assertThatThrownBy(this::watch).isInstanceOf(PackException.class);
    }

    @Test
    void rules_that_did_not_change_are_not_compiled_again() {
        write("rules/rules.drl", RULE);
        PackWatcher watcher = watch();
        Optional<OwnRules> before = watcher.engine().rules();

        write("policies/policies.yaml", policies("deny"));
        watcher.refresh();

        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.DENY);
        assertThat(watcher.engine().decide(REQUEST).warnings()).isNotEmpty();
        assertThat(watcher.engine().rules().orElseThrow()).isSameAs(before.orElseThrow());

        write("rules/rules.drl", RULE.replace("warn", "review"));
        watcher.refresh();

        assertThat(watcher.engine().rules().orElseThrow()).isNotSameAs(before.orElseThrow());
    }

    @Test
    void rules_that_did_not_change_are_checked_against_what_did() {
        write("rules/rules.drl", RULE.replace("@issuer( \"acme\" )", "@issuer( \"acme\" ) @instead( \"zed\" )"));
        PackWatcher watcher = watch();

        write(
                "catalog/catalog.yaml",
                "organizations:\n  acme: {name: Acme, headquarters: DE, zone: UTC}\n"
                        + "tools:\n  other: {name: Zed, vendor: acme, kind: application}\n");
        write("policies/policies.yaml", policies("deny").replace("zed", "other"));

        assertThat(watcher.refresh()).isEqualTo(PackWatcher.Outcome.BROKEN);
        assertThat(issues).anySatisfy(issue -> assertThat(issue.message()).isEqualTo("unknown tool `zed`"));
    }

    @Test
    void it_looks_by_itself_until_it_is_closed() throws InterruptedException {
        PackWatcher watcher = watch().every(Duration.ofMillis(5));
        write("policies/policies.yaml", policies("deny"));

        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("swapped 1.0.0 for 1.0.0");
        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.DENY);
        Thread looking = watching();
        assertThatThrownBy(() -> watcher.every(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);

        watcher.close();
        watcher.close();

        looking.join(30_000);
        assertThat(looking.isAlive()).isFalse();
        assertThat(outcome(watcher.engine())).isEqualTo(Outcome.DENY);
    }

    private static Thread watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("edict-pack-watcher"))
                .findFirst()
                .orElseThrow();
    }

    private PackWatcher watch() {
        return PackWatcher.of(folder, PolicyEngine.Options.defaults(), listener);
    }

    private static Outcome outcome(PolicyEngine engine) {
        return engine.decide(REQUEST).outcome();
    }

    private static String policies(String effect) {
        return "policies:\n  - {id: acme/zed, issuer: acme, effect: " + effect
                + ", what: {tools: [zed]}, because: So it is.}\n";
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
