package dev.edict.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.time.KnownAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final int PRESENT = 262_144;
    private static final int PASTS = 32;

    @Test
    void all_earlier_moments_together_remember_no_more_than_the_present() {
        assertThat(remembered(KnownAt.everything())).isBetween(PRESENT / 2, PRESENT);
        assertThat(remembered(KnownAt.on(LocalDate.of(2026, 1, 1)))).isBetween(PRESENT / PASTS / 2, PRESENT / PASTS);
    }

    @Test
    void what_is_asked_for_again_stays() {
        Memory<Integer, Integer> memory = Memory.of(KnownAt.everything(), 64);
        List<Integer> computed = new ArrayList<>();
        for (int key = 1; key < 10_000; key++) {
            memory.get(key, number -> number);
            memory.get(0, number -> {
                computed.add(number);
                return number;
            });
        }
        assertThat(computed).hasSize(1);
    }

    /** Returns how many values are remembered at the most. */
    private static int remembered(KnownAt knownAt) {
        Memory<Integer, Integer> memory = Memory.of(knownAt);
        int asked = 2 * PRESENT;
        for (int key = 0; key < asked; key++) {
            memory.get(key, number -> number);
        }
        List<Integer> forgotten = new ArrayList<>();
        for (int key = asked - 1; forgotten.isEmpty(); key--) {
            memory.get(key, number -> {
                forgotten.add(number);
                return number;
            });
        }
        return asked - 1 - forgotten.get(0);
    }
}
