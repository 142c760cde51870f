package dev.edict.engine.combine;

import dev.edict.Verdict;
import dev.edict.model.Policy;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a policy says that can be read in several ways. Where all readings agree, nobody notices. */
final class Readings {
    private Readings() {}

    /** Returns the words that a policy could come to, from those of its readings. */
    static Possible words(Policy policy, Map<String, Possible> readings) {
        Possible first = readings.values().iterator().next();
        if (agree(readings.values())) {
            return first;
        }
        Optional<Possible> preferred = policy.preferredReading().map(readings::get);
        return preferred.orElseGet(() -> agreements(readings.values(), Verdict.of(policy.ifReadingsDiffer())));
    }

    private static boolean agree(Collection<Possible> readings) {
        return readings.stream().distinct().count() == 1
                && readings.iterator().next().isSettled();
    }

    /** Returns what a policy says, from what it says in each of its readings. */
    static Said together(Policy policy, Map<String, Said> readings) {
        Collection<Said> all = readings.values();
        Map<String, Possible> possible = new LinkedHashMap<>();
        readings.forEach((name, said) -> possible.put(name, Possible.of(said.possible())));
        if (agree(possible.values())) {
            return strongest(all);
        }
        Map<String, Verdict> words = new LinkedHashMap<>();
        readings.forEach((name, said) -> words.put(name, said.verdict()));
        Optional<String> preferred = policy.preferredReading();
        if (preferred.isPresent() && readings.containsKey(preferred.get())) {
            Said chosen = readings.get(preferred.get());
            return new Said(
                    chosen.possible(),
                    chosen.status(),
                    chosen.missing(),
                    chosen.wouldHelp(),
                    chosen.evidence(),
                    Said.union(chosen.assumptions(), List.of(policy.id() + ": reading " + preferred.get())),
                    Collections.unmodifiableMap(words),
                    chosen.duty());
        }
        return differing(words(policy, possible), all, words);
    }

    private static Said strongest(Collection<Said> all) {
        Said speaks = all.iterator().next();
        for (Said said : all) {
            if (said.evidence().size() < speaks.evidence().size()
                    && !said.evidence().isEmpty()) {
                speaks = said;
            }
        }
        return speaks;
    }

    private static Said differing(Possible possible, Collection<Said> all, Map<String, Verdict> words) {
        Said joined = Said.NOTHING;
        for (Said said : all) {
            joined = joined.or(said);
        }
        List<String> missing = List.of();
        for (Said said : all) {
            missing = Said.union(missing, said.missing());
        }
        boolean settled = possible.isSettled();
        return new Said(
                possible.words(),
                joined.status(),
                settled ? List.of() : missing,
                joined.wouldHelp(),
                joined.evidence(),
                joined.assumptions(),
                settled && possible.contains(Verdict.NONE) ? Map.of() : Collections.unmodifiableMap(words),
                joined.duty());
    }

    /** Returns what the readings can come to together, over every way in which each can come out. */
    private static Possible agreements(Collection<Possible> readings, Verdict ifTheyDiffer) {
        Set<Possible> combinations = Set.of(Possible.NOTHING_YET);
        for (Possible reading : readings) {
            Set<Possible> more = new LinkedHashSet<>();
            for (Possible combination : combinations) {
                for (Verdict verdict : reading.words()) {
                    more.add(combination.with(verdict));
                }
            }
            combinations = more;
        }
        Possible results = Possible.NOTHING_YET;
        for (Possible combination : combinations) {
            results = results.with(together(combination.words(), ifTheyDiffer));
        }
        return results;
    }

    // A difference between silence and a mere warning or duty is no reason to ask anybody: the stronger word stands.
    private static Verdict together(Set<Verdict> words, Verdict ifTheyDiffer) {
        Verdict strongest = Collections.min(words);
        return words.size() == 1 || !strongest.decides() ? strongest : ifTheyDiffer;
    }
}
