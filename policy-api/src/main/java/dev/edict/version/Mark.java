package dev.edict.version;

/**
 * One step in the place of a version: marks of a lower rank come first, those of one rank are ordered as numbers or as words. A rank
 * belongs to numbers or to words, never to both.
 */
record Mark(int rank, boolean number, String text) implements Comparable<Mark> {
    /** Returns a mark that has nothing but its rank. */
    static Mark plain(int rank) {
        return new Mark(rank, false, "");
    }

    /** Returns a mark for a word, ordered by its UTF-16 code units. */
    static Mark word(int rank, String word) {
        return new Mark(rank, false, word);
    }

    /** Returns a mark for a number of any length, written in the digits 0 to 9. */
    static Mark number(int rank, String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return new Mark(rank, true, digits.substring(start));
    }

    boolean isZero() {
        return number && text.equals("0");
    }

    @Override
    public int compareTo(Mark other) {
        if (rank != other.rank) {
            return Integer.compare(rank, other.rank);
        }
        // INVARIANT: numbers have no leading zeros, so the longer one is the greater.
        if (number && text.length() != other.text.length()) {
            return Integer.compare(text.length(), other.text.length());
        }
        return Integer.signum(text.compareTo(other.text));
    }
}
