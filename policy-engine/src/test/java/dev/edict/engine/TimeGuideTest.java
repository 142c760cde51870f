package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Announcement;
import dev.edict.Audit;
import dev.edict.CalendarEntry;
import dev.edict.DateZone;
import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.NextChange;
import dev.edict.Timeline;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.Names;
import dev.edict.engine.render.TextRenderer;
import dev.edict.engine.render.TimelineSvg;
import dev.edict.time.KnownAt;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the page about time: its pack, its Java, and what it says is printed. With {@code -Drecord=true} it writes anew what is printed. */
class TimeGuideTest {
    private static final Path PAGE = Path.of("docs/time.md");
    private static final Path SELF = Path.of("src/test/java/dev/edict/engine/TimeGuideTest.java");

    @Test
    void the_page_about_time_runs() throws IOException {
        List<String> printed = new ArrayList<>();
        PackSource pack = pack();
        PolicyEngine engine = PolicyEngine.load(pack);
        AccessRequest request = AccessRequest.builder()
                .organization("clinic")
                .tool("scribe")
                .action("use")
                .at(Instant.parse("2026-01-31T23:00:00Z")) // midnight in Berlin
                .build();
        Decision decision = engine.decide(request);
        Period validity = decision.validity();
        NextChange next = decision.nextChange().orElseThrow();
        printed.add("outcome: " + decision.outcome() + "\nvalidity: " + validity + "\nnext: " + next.at() + " "
                + next.outcome() + " " + next.causes());
        DateZone zone = decision.determining().get(0).zone().orElseThrow();
        printed.add("zone: " + zone.id().orElseThrow() + ", provenance: " + zone.provenance() + "\nassumed: "
                + decision.assumptions());
        AccessRequest tenth = request.at(Instant.parse("2026-05-10T12:00:00Z"));
        KnownAt eleventh = KnownAt.on(LocalDate.parse("2026-05-11"));
        Decision then = engine.decide(tenth.toBuilder().knownAt(eleventh).build());
        Decision now = engine.decide(tenth);
        printed.add("then: " + then.outcome() + ", announced: "
                + then.announced().stream().map(Announcement::text).collect(Collectors.joining()) + "\nnow: "
                + now.outcome() + ", court/scribe is "
                + now.finding("court/scribe").map(Finding::status).orElseThrow());
        printed.add(duties(engine, request, "2026-06-30T12:00:00Z", "2026-07-01T12:00:00Z"));
        printed.add(timeline(engine, request));
        List<CalendarEntry> dates =
                engine.calendar(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-09-02T00:00:00Z"));
        printed.add(dates.stream()
                .map(date -> date.date() + "  " + date.subject() + " " + date.event() + " " + date.concerned())
                .collect(Collectors.joining("\n")));
        Instant morning = Instant.parse("2026-05-11T08:00:00Z");
        Audit audit = engine.audit(request, tenth.at().orElseThrow(), morning);
        boolean right = audit.wasRight(then);
        boolean holds = audit.stillHolds();
        printed.add("right: " + right + "\nholds: " + holds + "\nlearned: " + audit.learned());
        TimeZones rulesOfThatDay = TimeZones.ofPlatform();
        PolicyEngine replay =
                PolicyEngine.load(pack, PolicyEngine.Options.defaults().withTimeZones(rulesOfThatDay));
        assertThat(replay.decide(request)).isEqualTo(decision);
        printsWhatThePageSays(printed);
    }

    private static String timeline(PolicyEngine engine, AccessRequest request) {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant until = Instant.parse("2026-12-01T00:00:00Z");
        Timeline timeline = engine.timeline(request, from, until, KnownAt.everything());
        Names names = Names.of(engine.catalogue());
        String table = TextRenderer.plain().withNames(names).render(timeline);
        String drawing = TimelineSvg.plain().withNames(names).render(timeline);
        assertThat(drawing).startsWith("<svg").contains("court/scribe");
        return table.strip();
    }

    private static String duties(PolicyEngine engine, AccessRequest request, String... instants) {
        List<String> lines = new ArrayList<>();
        for (String instant : instants) {
            Decision decision = engine.decide(request.at(Instant.parse(instant)));
            lines.add(instant + ": " + decision.outcome() + ", duty "
                    + decision.obligations().get(0).state());
        }
        return String.join("\n", lines);
    }

    private static void printsWhatThePageSays(List<String> printed) throws IOException {
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("record")) {
            int next = 0;
            StringBuilder anew = new StringBuilder();
            var blocks = Pattern.compile("```text\n.*?```", Pattern.DOTALL).matcher(page);
            while (blocks.find()) {
                blocks.appendReplacement(anew, "");
                anew.append("```text\n").append(printed.get(next++)).append("\n```");
            }
            blocks.appendTail(anew);
            Files.writeString(PAGE, anew);
        }
        assertThat(blocks("text")).isEqualTo(printed);
    }

    @Test
    void the_java_on_the_page_is_the_java_that_runs() throws IOException {
        List<String> running =
                Files.readAllLines(SELF).stream().map(String::strip).toList();

        assertThat(blocks("java")).hasSizeGreaterThan(5).allSatisfy(block -> {
            List<String> lines = block.lines().map(String::strip).toList();
            assertThat(running).containsSubsequence(lines);
        });
    }

    @Test
    void the_links_on_the_page_lead_somewhere() throws IOException {
        assertThat(Pattern.compile("\\]\\(([^)#]+)\\)")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(link -> PAGE.resolveSibling(link.group(1)).normalize()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    /** Returns the pack that the blocks of YAML make up; the first line of each says in which file it stands. */
    private static PackSource pack() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String block : blocks("yaml")) {
            int end = block.indexOf('\n');
            files.put(block.substring("# ".length(), end), block.substring(end + 1) + "\n");
        }
        assertThat(files).containsKey("pack.yaml");
        return PackSource.texts("clinic", files);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
