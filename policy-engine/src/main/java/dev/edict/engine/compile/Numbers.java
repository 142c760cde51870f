package dev.edict.engine.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Numbers that grow. Not safe to share between threads while it does. */
final class Numbers {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
        room(1);
        numbers[size++] = number;
    }

    void addAll(@Nullable Numbers others) {
        if (others != null) {
            room(others.size);
            System.arraycopy(others.numbers, 0, numbers, size, others.size);
            size += others.size;
        }
    }

    private void room(int more) {
        if (size + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, size + more));
        }
    }

    void removeIf(IntPredicate unwanted) {
        int left = 0;
        for (int place = 0; place < size; place++) {
            if (!unwanted.test(numbers[place])) {
                numbers[left++] = numbers[place];
            }
        }
        size = left;
    }

    /** Returns what has these numbers in a list, each once, in the list's order. */
    <V> List<V> sorted(List<V> all) {
        Arrays.sort(numbers, 0, size);
        List<V> found = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            if (place == 0 || numbers[place] != numbers[place - 1]) {
                found.add(all.get(numbers[place]));
            }
        }
        return found;
    }
}
