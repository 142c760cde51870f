package dev.edict.engine.compile;

import dev.edict.engine.suggest.RequestWords;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Catalogue;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import dev.edict.time.Period;
import dev.edict.time.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A pack with what it imports, ready to be asked. Immutable and safe to share between threads.
 *
 * @param pack the pack as its authors wrote it
 * @param catalogue its facts and those it imports
 * @param policies its policies and exceptions, in the order of their ids
 * @param byId its policies and exceptions by id
 * @param index finds the policies that can concern a request
 * @param vocabulary the words that are known for each field of a request
 * @param stale whether an instant is past the day the pack should be relied on
 * @param horizon the time that its policies speak of; nothing if they speak of none
 * @param inHorizon whether an instant lies in it, or there is none
 * @param known the steps in which it came to be known
 * @param hash the SHA-256 of the pack and of all it imports
 */
public record CompiledPack(
        Pack pack,
        CompiledCatalogue catalogue,
        List<CompiledPolicy> policies,
        Map<String, CompiledPolicy> byId,
        PolicyIndex index,
        Map<String, Set<String>> vocabulary,
        Timed<Boolean> stale,
        Optional<Period> horizon,
        Timed<Boolean> inHorizon,
        KnownSteps known,
        String hash) {
    private static final String PACK_ZONE = "UTC";

    /** Returns the words that are known for a field of a request, which may bring policies of its own. */
    public Set<String> words(String field, Collection<Policy> passed) {
        Set<String> known = vocabulary.getOrDefault(field, Set.of());
        if (passed.isEmpty()) {
            return known;
        }
        Set<String> all = new TreeSet<>(RequestWords.of(field, passed));
        all.addAll(known);
        return all;
    }

    /**
     * Compiles a pack.
     *
     * @param pack the pack as its authors wrote it
     * @param rules its rules as policies, whose conditions the rules say
     * @param words the words that its rules compare fields of the request with, by field
     * @param merged its catalogue and those it imports
     * @param hash the SHA-256 of the pack and of all it imports
     * @param zones the rules by which its dates become instants
     */
    public static CompiledPack of(
            Pack pack,
            List<Policy> rules,
            Map<String, Set<String>> words,
            Catalogue merged,
            String hash,
            TimeZones zones) {
        CompiledCatalogue catalogue = CompiledCatalogue.of(merged, zones);
        List<Policy> all = new ArrayList<>(pack.policies());
        all.addAll(rules);
        List<CompiledPolicy> policies = compile(all, catalogue);
        Timed<Boolean> stale = pack.staleAfter()
                .map(when ->
                        Timed.switching(zones.endOf(new dev.edict.time.Ending(when, true), PACK_ZONE), false, true))
                .orElse(Timed.always(false));
        Optional<Period> horizon = Horizon.of(
                policies,
                pack.asOf(),
                pack.catalogue().equals(merged) ? catalogue : CompiledCatalogue.of(pack.catalogue(), zones),
                zones);
        return new CompiledPack(
                pack,
                catalogue,
                policies,
                byId(policies),
                new PolicyIndex(policies, catalogue),
                RequestWords.of(pack, words),
                stale,
                horizon,
                horizon.map(period -> Timed.during(period, true, false)).orElse(Timed.always(true)),
                new KnownSteps(policies, catalogue),
                hash);
    }

    /** Returns policies, ready to be asked, in the order of their ids. */
    public static List<CompiledPolicy> compile(List<Policy> policies, CompiledCatalogue catalogue) {
        List<CompiledPolicy> compiled = new ArrayList<>();
        for (Policy policy : policies) {
            compiled.add(CompiledPolicy.of(policy, catalogue));
        }
        compiled.sort(java.util.Comparator.comparing(CompiledPolicy::id));
        return List.copyOf(compiled);
    }

    private static Map<String, CompiledPolicy> byId(List<CompiledPolicy> policies) {
        return policies.stream().collect(Collectors.toUnmodifiableMap(CompiledPolicy::id, Function.identity()));
    }

    /** Returns a policy or exception. */
    public Optional<CompiledPolicy> policy(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the first instant at which the pack should not be relied on any more, if it says. */
    public Optional<Instant> staleFrom() {
        return stale.changes().stream().findFirst();
    }
}
