package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.author.Concern;
import dev.edict.engine.author.Statement;
import dev.edict.engine.author.StatementKind;
import dev.edict.model.Truth;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInRulesTest {
    private static final RuleBase RULES = RuleBase.builtIn();
    private static final Instant MONDAY = Instant.parse("2026-07-06T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-07-10T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void each_kind_of_policy_has_a_rule_of_its_own(StatementKind kind) {
        List<Match> matches = Matcher.match(RULES, List.of(statement(kind), Case.ALL_YES.concern()));

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.id()).isEqualTo("acme/policy");
            assertThat(match.rule())
                    .isEqualTo("edict/" + kind.name().toLowerCase().replace('_', '-'));
            assertThat(match.word()).isEqualTo(VerdictWord.APPLY);
            assertThat(match.certainty()).isEqualTo(Truth.YES);
            assertThat(match.from()).isEqualTo(MONDAY);
            assertThat(match.until()).isEqualTo(FRIDAY);
            assertThat(match.facts()).containsExactly(statement(kind), Case.ALL_YES.concern());
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_part_that_does_not_speak_of_the_request_silences_the_policy(StatementKind kind) {
        for (int part = 0; part < 6; part++) {
            Concern concern = Case.ALL_YES.with(part, Truth.NO).concern();

            assertThat(Matcher.match(RULES, List.of(statement(kind), concern))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_part_that_is_not_known_makes_the_match_uncertain(StatementKind kind) {
        for (int part = 0; part < 6; part++) {
            Concern concern = Case.ALL_YES.with(part, Truth.UNKNOWN).concern();

            assertThat(Matcher.match(RULES, List.of(statement(kind), concern)))
                    .singleElement()
                    .extracting(Match::certainty)
                    .isEqualTo(Truth.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"ORGANIZATION_BAN,YES", "OBLIGATION,YES", "PERMIT,UNKNOWN", "EXCEPTION,UNKNOWN"})
    void who_relies_on_an_exemption_shows_it(StatementKind kind, Truth certainty) {
        Concern concern = Case.ALL_YES.with(6, Truth.UNKNOWN).concern();

        assertThat(Matcher.match(RULES, List.of(statement(kind), concern)))
                .singleElement()
                .extracting(Match::certainty)
                .isEqualTo(certainty);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_policy_exempts_it_does_not_speak_of(StatementKind kind) {
        Concern concern = Case.ALL_YES.with(6, Truth.YES).concern();

        assertThat(Matcher.match(RULES, List.of(statement(kind), concern))).isEmpty();
    }

    @Test
    void a_concern_with_another_policy_is_none_of_this_one() {
        Statement other = new Statement("acme/other", StatementKind.PERMIT, "acme");

        assertThat(Matcher.match(RULES, List.of(other, Case.ALL_YES.concern()))).isEmpty();
    }

    @Test
    void order_of_facts_never_matters() {
        List<Object> facts = new ArrayList<>();
        for (StatementKind kind : StatementKind.values()) {
            facts.add(new Statement("acme/" + kind, kind, "acme"));
            facts.add(Case.ALL_YES.concernWith("acme/" + kind));
        }
        List<Match> expected = Matcher.match(RULES, facts);
        Random random = new Random(1);

        for (int i = 0; i < 100; i++) {
            Collections.shuffle(facts, random);
            assertThat(Matcher.match(RULES, facts)).isEqualTo(expected);
        }
    }

    @Test
    void the_built_in_rules_need_no_rule_compiler_on_the_class_path() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!each.matches(
                    ".*(drools-(engine|compiler|model-codegen|mvel|drl|ecj|tms|commands|codegen|wiring-dynamic)"
                            + "|ecj-|javaparser|antlr|snakeyaml|picocli).*")) {
                jars.add(Path.of(each).toUri().toURL());
            }
        }
        try (URLClassLoader lean = new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> rules = lean.loadClass(RuleBase.class.getName());
            Class<?> matcher = lean.loadClass(Matcher.class.getName());
            Object base = rules.getMethod("builtIn").invoke(null);

            Object matches = matcher.getMethod("match", rules, Collection.class).invoke(null, base, List.of());

            assertThat((List<?>) matches).isEmpty();
        }
    }

    private static Statement statement(StatementKind kind) {
        return new Statement("acme/policy", kind, "acme");
    }

    private record Case(List<Truth> parts) {
        static final Case ALL_YES =
                new Case(List.of(Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.NO));

        Case with(int part, Truth truth) {
            List<Truth> changed = new ArrayList<>(parts);
            changed.set(part, truth);
            return new Case(changed);
        }

        Concern concern() {
            return concernWith("acme/policy");
        }

        Concern concernWith(String statement) {
            return new Concern(
                    statement,
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5),
                    parts.get(6),
                    MONDAY,
                    FRIDAY);
        }
    }
}
