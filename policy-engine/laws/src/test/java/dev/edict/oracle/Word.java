package dev.edict.oracle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a policy may say: its possible words, the facts that would tell which, and those that would free whoever shows them. */
record Word(Set<String> possible, Set<String> missing, Set<String> helps) {
    static final List<String> STRONGEST = List.of("deny", "review", "permit", "oblige", "warn", "none");
    static final Word SILENCE = new Word(Set.of("none"), Set.of(), Set.of());

    boolean silent() {
        return possible.equals(Set.of("none"));
    }

    boolean firm() {
        return possible.size() == 1;
    }

    String word() {
        return firm() ? possible.iterator().next() : "indeterminate";
    }

    /** The words that count: neither a warning nor a duty makes a policy applicable. */
    Set<String> votes() {
        Set<String> votes = new TreeSet<>();
        possible.forEach(word -> votes.add(STRONGEST.indexOf(word) < 3 ? word : "none"));
        return votes;
    }

    static String stronger(String one, String other) {
        return STRONGEST.indexOf(one) <= STRONGEST.indexOf(other) ? one : other;
    }

    Word or(Word other) {
        Set<String> words = new TreeSet<>();
        possible.forEach(mine -> other.possible.forEach(theirs -> words.add(stronger(mine, theirs))));
        return new Word(words, words.size() == 1 ? Set.of() : union(missing, other.missing), union(helps, other.helps));
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
