package dev.edict.engine.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    @Test
    void a_letter_left_out_is_found() {
        assertThat(DidYouMean.help("claud-code", List.of("claude-code", "qoder")))
                .contains("did you mean `claude-code`?");
    }

    @Test
    void two_letters_swapped_are_one_mistake() {
        assertThat(DidYouMean.nearest("form", List.of("from", "for-good"))).containsExactly("from");
    }

    @Test
    void letter_case_counts_for_nothing() {
        assertThat(DidYouMean.nearest("Claude-Code", List.of("claude-code"))).containsExactly("claude-code");
    }

    @Test
    void the_last_part_of_an_id_is_enough() {
        assertThat(DidYouMean.nearest("majority", List.of("edict/majority", "edict/minority")))
                .containsExactly("edict/majority");
    }

    @Test
    void words_at_the_same_distance_are_all_offered() {
        assertThat(DidYouMean.help("hwo", List.of("who", "how", "what"))).contains("did you mean `how` or `who`?");
    }

    @Test
    void nothing_is_offered_for_a_word_unlike_all_others() {
        assertThat(DidYouMean.help("colour", List.of("effect", "issuer"))).isEmpty();
        assertThat(DidYouMean.help("XX", List.of("CX", "XK"))).isEmpty();
        assertThat(DidYouMean.help("", List.of("a"))).isEmpty();
    }

    @Property(tries = 200)
    void order_of_the_known_words_never_matters(
            @ForAll @AlphaChars @StringLength(max = 8) String word,
            @ForAll @Size(max = 8) List<@AlphaChars @StringLength(max = 8) String> known) {
        List<String> reversed = new ArrayList<>(known);
        Collections.reverse(reversed);
        assertThat(DidYouMean.nearest(word, known)).isEqualTo(DidYouMean.nearest(word, reversed));
    }

    @Property(tries = 200)
    void a_word_with_one_letter_replaced_is_always_found(
            @ForAll @AlphaChars @StringLength(min = 3, max = 12) String word) {
        String mistaken = "_" + word.substring(1);
        assertThat(DidYouMean.nearest(mistaken, List.of(word, "0000000000000"))).containsExactly(word);
    }
}
