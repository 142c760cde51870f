package dev.edict;

import dev.edict.model.Source;
import dev.edict.model.Status;
import dev.edict.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One policy's or rule's word on one request, and what it rests on.
 *
 * @param policy the id of the policy or rule
 * @param title what it is called
 * @param issuer the id of the organization whose word it is
 * @param exception whether it was granted as an exception
 * @param verdict its word
 * @param possible the words it could come to once the missing facts are known; its word alone if nothing is missing
 * @param status where it stands in its life
 * @param zone the zone that its dates are read in; nothing if none of them needs one
 * @param period the period around the decision's instant in which it says the same
 * @param evidence what it rests on
 * @param missing the facts that would settle it
 * @param wouldHelp the facts that would free whoever shows them: what an exception asks for and nobody said
 * @param readings its word in each reading; empty if it has one reading
 * @param approver who must approve
 * @param because the reason, in a sentence
 * @param sources where it comes from
 * @param assumptions what it takes for granted
 */
public record Finding(
        String policy,
        Optional<String> title,
        String issuer,
        boolean exception,
        Verdict verdict,
        Set<Verdict> possible,
        Status status,
        Optional<DateZone> zone,
        Period period,
        List<Evidence> evidence,
        List<String> missing,
        List<String> wouldHelp,
        Map<String, Verdict> readings,
        Optional<String> approver,
        Optional<String> because,
        List<Source> sources,
        List<String> assumptions) {
    /** Copies its collections. */
    public Finding {
        possible = Collections.unmodifiableSet(new TreeSet<>(possible));
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        wouldHelp = List.copyOf(wouldHelp);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        sources = List.copyOf(sources);
        assumptions = List.copyOf(assumptions);
    }
}
