package dev.edict.engine.combine;

import dev.edict.Verdict;
import dev.edict.model.Policy;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a policy says that can be read in several ways. Where all readings agree, nobody notices. */
final class Readings {
    private Readings() {}

    static Said together(Policy policy, Map<String, Said> readings) {
        Collection<Said> all = readings.values();
        Said first = all.iterator().next();
        if (all.stream().allMatch(said -> said.possible().equals(first.possible()))
                && first.possible().size() == 1) {
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
        return differing(policy, all, words);
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

    private static Said differing(Policy policy, Collection<Said> all, Map<String, Verdict> words) {
        Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
        possible.addAll(agreements(List.copyOf(all), Verdict.of(policy.ifReadingsDiffer())));
        Said joined = Said.NOTHING;
        for (Said said : all) {
            joined = joined.or(said);
        }
        List<String> missing = List.of();
        for (Said said : all) {
            missing = Said.union(missing, said.missing());
        }
        boolean settled = possible.size() == 1;
        return new Said(
                Collections.unmodifiableSet(possible),
                joined.status(),
                settled ? List.of() : missing,
                joined.wouldHelp(),
                joined.evidence(),
                joined.assumptions(),
                settled && possible.contains(Verdict.NONE) ? Map.of() : Collections.unmodifiableMap(words),
                joined.duty());
    }

    /** Returns what the readings can come to together, over every way in which each can come out. */
    private static Set<Verdict> agreements(List<Said> readings, Verdict ifTheyDiffer) {
        Set<Set<Verdict>> combinations = Set.of(EnumSet.noneOf(Verdict.class));
        for (Said reading : readings) {
            Set<Set<Verdict>> more = new java.util.HashSet<>();
            for (Set<Verdict> combination : combinations) {
                for (Verdict verdict : reading.possible()) {
                    EnumSet<Verdict> extended = EnumSet.noneOf(Verdict.class);
                    extended.addAll(combination);
                    extended.add(verdict);
                    more.add(extended);
                }
            }
            combinations = more;
        }
        Set<Verdict> results = EnumSet.noneOf(Verdict.class);
        combinations.forEach(combination -> results.add(together(combination, ifTheyDiffer)));
        return results;
    }

    // A difference between silence and a mere warning or duty is no reason to ask anybody: the stronger word stands.
    private static Verdict together(Set<Verdict> words, Verdict ifTheyDiffer) {
        Verdict strongest = Collections.min(words);
        return words.size() == 1 || !strongest.decides() ? strongest : ifTheyDiffer;
    }
}
