package dev.edict.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.engine.author.StatementKind;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the build wrote down of the built-in rules is what they say. */
class PrecedentsTest {
    private static final int EXEMPT = 6;

    @ParameterizedTest
    @EnumSource
    void what_is_recorded_is_what_the_rules_say(StatementKind kind) {
        RuleBase rules = RuleBase.builtIn();
        List<String> different = new ArrayList<>();

        Precedents.everyCase(parts -> {
            if (Precedents.builtIn().speaks(kind, parts) != Precedents.ask(rules, kind, parts)) {
                different.add(Arrays.toString(parts));
            }
        });

        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_speaks_where_no_part_is_known_to_fail_and_nothing_is_known_to_exempt(StatementKind kind) {
        List<String> different = new ArrayList<>();

        Precedents.everyCase(parts -> {
            boolean fails = Arrays.asList(parts).subList(0, EXEMPT).contains(Truth.NO);
            boolean expected = !fails && parts[EXEMPT] != Truth.YES;
            if (Precedents.builtIn().speaks(kind, parts) != expected) {
                different.add(Arrays.toString(parts));
            }
        });

        assertThat(different).isEmpty();
    }

    @Test
    void every_combination_has_a_place_of_its_own() {
        Set<Integer> places = new HashSet<>();
        for (StatementKind kind : StatementKind.values()) {
            Precedents.everyCase(parts -> places.add(Precedents.place(kind, parts)));
        }

        assertThat(places).hasSize(Precedents.CASES).allMatch(place -> place >= 0 && place < Precedents.CASES);
    }
}
