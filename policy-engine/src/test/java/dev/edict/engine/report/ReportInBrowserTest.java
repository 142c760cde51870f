package dev.edict.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.fixture.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report in a real browser. Without one these tests are skipped, and say so. */
class ReportInBrowserTest {
    /** Returns every text whose colour has too little contrast to what is behind it, by the formula of WCAG 2.2, 1.4.3. */
    private static final String CONTRAST = """
            (function () {
              function parse(text) { var n = text.match(/[\\d.]+/g).map(Number); return n.length < 4 ? n.concat([1]) : n; }
              function over(top, bottom) { return [0, 1, 2].map(function (i) { return top[i] * top[3] + bottom[i] * (1 - top[3]); }).concat([1]); }
              function light(c) { var l = c.slice(0, 3).map(function (v) { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); }); return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; }
              function behind(e) { var layers = []; for (; e; e = e.parentElement) { layers.push(parse(getComputedStyle(e).backgroundColor)); } return layers.reverse().reduce(function (under, layer) { return over(layer, under); }, [255, 255, 255, 1]); }
              var poor = [];
              var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (var node = walker.nextNode(); node; node = walker.nextNode()) {
                var e = node.parentElement;
                if (!node.textContent.trim() || e.closest("script,style,svg,noscript,.unseen,.skip,button:disabled") || !e.getClientRects().length) continue;
                var style = getComputedStyle(e), back = behind(e), ink = over(parse(style.color), back);
                var a = light(ink), b = light(back), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) poor.push(node.textContent.trim().slice(0, 30) + " " + ratio.toFixed(2));
              }
              return Array.from(new Set(poor)).join("; ");
            }())""";

    private static final Path PACK = Path.of("src/test/resources/packs/ai-tools");

    @TempDir
    static Path folder;

    private static Optional<Browser> browser = Optional.empty();
    private static Path page;

    @BeforeAll
    static void write_the_page() throws IOException {
        Optional<Path> program = Browser.program();
        assumeTrue(
                program.isPresent(),
                "skipped: there is no Chromium here to look at the report with (apt-get install chromium)");
        page = folder.resolve("report.html");
        Files.writeString(page, PackReport.of(Fixtures.of(PACK)).html());
        browser = Optional.of(Browser.start(program.get(), folder.resolve("profile")));
    }

    @AfterAll
    static void end() {
        browser.ifPresent(Browser::close);
    }

    @BeforeEach
    void open() {
        browser().resize(1280, 900);
        browser().show("light", "screen");
        browser().open(page);
    }

    private static Browser browser() {
        return browser.orElseThrow();
    }

    private static String evaluate(String expression) {
        return browser().evaluate(expression);
    }

    @Test
    void it_needs_nothing_but_itself_and_nothing_complains() {
        assertThat(browser().asked()).allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
        assertThat(browser().complaints()).isEmpty();
        assertThat(evaluate("document.querySelectorAll('[style],[onclick],[src]').length"))
                .isEqualTo("0");
    }

    @Test
    void the_slider_moves_the_answers() {
        String cell = "document.querySelector('#grid [aria-label^=\"Alibaba Group, Claude Code\"]')";
        evaluate("document.getElementById('slider').focus()");
        String before = evaluate("document.getElementById('tally').textContent");

        browser().press("Home", 36);

        assertThat(evaluate("document.getElementById('slider').value")).isEqualTo("0");
        assertThat(evaluate("document.getElementById('tally').textContent")).isNotEqualTo(before);
        assertThat(evaluate(cell + ".getAttribute('aria-label')")).endsWith("no policy speaks");
        browser().press("End", 35);
        assertThat(evaluate(cell + ".getAttribute('aria-label')")).endsWith("denied");
    }

    @Test
    void the_answers_of_a_day_are_those_of_the_engine() {
        PolicyEngine engine = PolicyEngine.load(PACK);
        Question question = Question.of(engine, AccessRequest.builder().build());
        Selection selection = Selection.of(engine, Set.of(), Set.of(), false);
        Map<String, AccessRequest> requests = new TreeMap<>();
        selection
                .organizations()
                .forEach(organization -> selection
                        .columns()
                        .forEach(column -> requests.put(
                                organization.name() + ", " + column.name(), question.ask(organization, column))));
        evaluate("document.getElementById('slider').focus()");
        browser().press("Home", 36);
        for (int change = 0; change < 6; change++) {
            evaluate("document.getElementById('later').click()");
            Instant noon = Instant.parse(evaluate("document.getElementById('date').value") + "T12:00:00Z");
            String[] labels = evaluate(
                            "Array.from(document.querySelectorAll('#grid button')).map(b => b.getAttribute('aria-label')).join('\\n')")
                    .split("\n");
            assertThat(labels).isNotEmpty().allSatisfy(label -> {
                String pair = label.substring(0, label.lastIndexOf(": "));
                String word = ReportContent.word(
                        engine.decide(requests.get(pair).at(noon)).outcome());
                assertThat(label).isEqualTo(pair + ": " + word);
            });
        }
        String last = evaluate("document.getElementById('date').value");
        evaluate("document.getElementById('earlier').click()");
        assertThat(evaluate("document.getElementById('date').value")).isLessThan(last);
    }

    @Test
    void the_matrix_is_one_stop_of_the_tab_key_and_arrows_move_in_it() {
        evaluate("document.querySelector('#grid button[tabindex=\"0\"]').focus()");
        browser().press("ArrowRight", 39);
        browser().press("ArrowDown", 40);

        assertThat(evaluate("document.querySelectorAll('#grid button[tabindex=\"0\"]').length"))
                .isEqualTo("1");
        assertThat(
                        evaluate(
                                "document.activeElement.closest('tr').rowIndex + ',' + document.activeElement.parentElement.cellIndex"))
                .isEqualTo("2,2");
        assertThat(evaluate("document.activeElement.getAttribute('aria-pressed')"))
                .isEqualTo("true");
        assertThat(evaluate("document.getElementById('detail').textContent"))
                .contains(evaluate("document.activeElement.closest('tr').cells[0].textContent"));
    }

    @Test
    void everything_that_can_be_reached_has_a_name() {
        assertThat(
                        evaluate(
                                "Array.from(document.querySelectorAll('a,button,input,[tabindex]')).filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length))).length"))
                .isEqualTo("0");
        assertThat(
                        evaluate(
                                "Array.from(document.querySelectorAll('table')).filter(t => !t.caption || !t.querySelector('th[scope]')).length"))
                .isEqualTo("0");
        assertThat(evaluate("document.querySelectorAll('svg[role=img]:not(:has(title))').length"))
                .isEqualTo("0");
        assertThat(evaluate("document.querySelectorAll('h1').length")).isEqualTo("1");
        assertThat(evaluate("document.documentElement.lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"light, screen", "dark, screen", "light, print", "dark, print"})
    void every_text_stands_out_from_what_is_behind_it(String scheme, String medium) {
        browser().show(scheme, medium);

        assertThat(evaluate(CONTRAST)).isEmpty();
    }

    @Test
    void light_and_dark_follow_the_reader() {
        String light = evaluate("getComputedStyle(document.body).backgroundColor");
        browser().show("dark", "screen");

        assertThat(evaluate("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(light);
        browser().show("dark", "print");
        assertThat(evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    }

    @ParameterizedTest
    @CsvSource({"1400", "800", "360"})
    void the_page_never_scrolls_sideways_as_a_whole(int width) {
        browser().resize(width, 900);

        assertThat(evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(evaluate("document.documentElement.clientWidth"));
    }

    @Test
    void it_prints() {
        byte[] pdf = browser().print();

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void a_hostile_pack_runs_nothing() throws IOException {
        Path hostile = folder.resolve("hostile.html");
        Files.writeString(hostile, PackReport.of(PackReportTest.hostile()).html());

        browser().open(hostile);

        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().asked()).allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
        assertThat(evaluate("document.title")).startsWith(PackReportTest.EVIL);
        assertThat(evaluate("document.querySelectorAll('img').length")).isEqualTo("0");
    }
}
