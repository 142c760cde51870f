package dev.edict.version;

import java.util.List;

/**
 * The place of a version in the order of its scheme: marks that are compared one after the other, as if {@code pad} went on for ever
 * behind the last one. Keys of one scheme have one pad, and they are equal when they compare as equal.
 */
record VersionKey(List<Mark> marks, Mark pad) implements Comparable<VersionKey> {
    VersionKey {
        int length = marks.size();
        while (length > 0 && marks.get(length - 1).equals(pad)) {
            length--;
        }
        marks = List.copyOf(marks.subList(0, length));
    }

    @Override
    public int compareTo(VersionKey other) {
        int length = Math.max(marks.size(), other.marks.size());
        for (int i = 0; i < length; i++) {
            int order = mark(i).compareTo(other.mark(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Mark mark(int index) {
        return index < marks.size() ? marks.get(index) : pad;
    }
}
