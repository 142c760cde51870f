package dev.edict.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.time.KnownAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final int PRESENT = 65_536;
    private static final int PASTS = 32;

    @Test
    void all_earlier_moments_together_remember_no_more_than_the_present() {
        assertThat(remembered(KnownAt.everything())).isEqualTo(PRESENT);
        assertThat(remembered(KnownAt.on(LocalDate.of(2026, 1, 1)))).isEqualTo(PRESENT / PASTS);
    }

    /** Returns how many values are remembered at once before some are forgotten. */
    private static int remembered(KnownAt knownAt) {
        Memory<Integer, Integer> memory = Memory.of(knownAt);
        List<Integer> computed = new ArrayList<>();
        int key = 0;
        while (true) {
            memory.get(key, number -> number);
            computed.clear();
            memory.get(0, number -> {
                computed.add(number);
                return number;
            });
            if (!computed.isEmpty()) {
                return key;
            }
            key++;
        }
    }
}
