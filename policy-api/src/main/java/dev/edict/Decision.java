package dev.edict;

import dev.edict.model.Outcome;
import dev.edict.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a request, with everything that explains it. Immutable; equal decisions have equal parts, and so the same JSON. Safe to share between threads.
 *
 * <p>The answer is there at once; what explains it may be found when it is first read, so an answer that nobody questions costs little. Until then it keeps what it was found from.
 */
public final class Decision {
    private final Outcome outcome;
    private final AccessRequest request;
    private final boolean byDefault;
    private final Explanation explanation;
    private final Identity identity;

    private Decision(
            Outcome outcome, AccessRequest request, boolean byDefault, Explanation explanation, Identity identity) {
        this.outcome = outcome;
        this.request = request;
        this.byDefault = byDefault;
        this.explanation = explanation;
        this.identity = identity;
    }

    /**
     * Makes a decision of its parts, and copies its lists.
     *
     * @param outcome the answer
     * @param request the request, with the instant it was decided for
     * @param byDefault whether the pack's stated default decided, because nothing else spoke, or would decide the same without what did
     * @param determining the findings that decided
     * @param overridden the findings that would have decided, had others not been stronger
     * @param others the further findings that say something: warnings, duties, what is suspended, what facts are missing for
     * @param setAside the policies that exceptions set aside
     * @param nearMisses the policies that would have decided but for one condition
     * @param announced what is published and not yet so
     * @param obligations the duties that come with the answer
     * @param warnings what is said beside the answer
     * @param alternatives what to do instead
     * @param missing the facts that would settle an indeterminate answer, or that would free whoever is denied
     * @param assumptions what the answer takes for granted
     * @param notes remarks that belong to no policy, such as a word of the request that is close to a known one
     * @param validity the period in which nothing of this but the validity would differ
     * @param nextChange what comes after it
     * @param identity what it was made with
     */
    public Decision(
            Outcome outcome,
            AccessRequest request,
            boolean byDefault,
            List<Finding> determining,
            List<Finding> overridden,
            List<Finding> others,
            List<SetAside> setAside,
            List<NearMiss> nearMisses,
            List<Announcement> announced,
            List<Obligation> obligations,
            List<Warning> warnings,
            List<Alternative> alternatives,
            List<MissingFact> missing,
            List<String> assumptions,
            List<String> notes,
            Period validity,
            Optional<NextChange> nextChange,
            Identity identity) {
        this(
                outcome,
                request,
                byDefault,
                new Whole(
                        List.copyOf(determining),
                        List.copyOf(overridden),
                        List.copyOf(others),
                        List.copyOf(setAside),
                        List.copyOf(nearMisses),
                        List.copyOf(announced),
                        List.copyOf(obligations),
                        List.copyOf(warnings),
                        List.copyOf(alternatives),
                        List.copyOf(missing),
                        List.copyOf(assumptions),
                        List.copyOf(notes),
                        validity,
                        nextChange),
                identity);
    }

    /** An explanation of which every part is there. */
    private record Whole(
            List<Finding> determining,
            List<Finding> overridden,
            List<Finding> others,
            List<SetAside> setAside,
            List<NearMiss> nearMisses,
            List<Announcement> announced,
            List<Obligation> obligations,
            List<Warning> warnings,
            List<Alternative> alternatives,
            List<MissingFact> missing,
            List<String> assumptions,
            List<String> notes,
            Period validity,
            Optional<NextChange> nextChange)
            implements Explanation {}

    /**
     * Returns a decision whose explanation may be found when it is read.
     *
     * @param outcome the answer
     * @param request the request, with the instant it was decided for
     * @param byDefault whether the pack's stated default decided
     * @param explanation what explains it
     * @param identity what it was made with
     */
    public static Decision explainedBy(
            Outcome outcome, AccessRequest request, boolean byDefault, Explanation explanation, Identity identity) {
        return new Decision(outcome, request, byDefault, explanation, identity);
    }

    /** Returns the answer. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns whether the answer is {@link Outcome#PERMIT}, and nothing else; open duties do not change that. */
    public boolean isPermitted() {
        return outcome == Outcome.PERMIT;
    }

    /** Returns the request, with the instant it was decided for. */
    public AccessRequest request() {
        return request;
    }

    /** Returns whether the pack's stated default decided, because nothing else spoke, or would decide the same without what did. */
    public boolean byDefault() {
        return byDefault;
    }

    /** Returns what it was made with. */
    public Identity identity() {
        return identity;
    }

    /** Returns the findings that decided. */
    public List<Finding> determining() {
        return explanation.determining();
    }

    /** Returns the findings that would have decided, had others not been stronger. */
    public List<Finding> overridden() {
        return explanation.overridden();
    }

    /** Returns the further findings that say something: warnings, duties, what is suspended, what facts are missing for. */
    public List<Finding> others() {
        return explanation.others();
    }

    /** Returns the policies that exceptions set aside. */
    public List<SetAside> setAside() {
        return explanation.setAside();
    }

    /** Returns the policies that would have decided but for one condition. */
    public List<NearMiss> nearMisses() {
        return explanation.nearMisses();
    }

    /** Returns what is published and not yet so. */
    public List<Announcement> announced() {
        return explanation.announced();
    }

    /** Returns the duties that come with the answer. */
    public List<Obligation> obligations() {
        return explanation.obligations();
    }

    /** Returns what is said beside the answer. */
    public List<Warning> warnings() {
        return explanation.warnings();
    }

    /** Returns what to do instead. */
    public List<Alternative> alternatives() {
        return explanation.alternatives();
    }

    /** Returns the facts that would settle an indeterminate answer, or that would free whoever is denied. */
    public List<MissingFact> missing() {
        return explanation.missing();
    }

    /** Returns what the answer takes for granted. */
    public List<String> assumptions() {
        return explanation.assumptions();
    }

    /** Returns remarks that belong to no policy, such as a word of the request that is close to a known one. */
    public List<String> notes() {
        return explanation.notes();
    }

    /** Returns the period in which nothing of this but the validity would differ. */
    public Period validity() {
        return explanation.validity();
    }

    /** Returns what comes after the validity. */
    public Optional<NextChange> nextChange() {
        return explanation.nextChange();
    }

    /**
     * Returns this decision as the one on a request that asks the same at another instant of its validity.
     *
     * @throws IllegalArgumentException if the request asks something else, or has no instant in the validity
     */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    public Decision on(AccessRequest other) {
        if (other == request) {
            return this;
        }
        Instant at = other.at().orElseThrow(() -> new IllegalArgumentException("the request says no instant"));
        if (!validity().contains(at) || !other.asksTheSameAs(request)) {
            throw new IllegalArgumentException("the decision holds in " + validity() + ", and not for " + other);
        }
        return new Decision(outcome, other, byDefault, explanation, identity);
    }

    /** Returns the instant that was decided for. */
    public Instant at() {
        return request.at().orElseThrow();
    }

    /** Returns every finding of the decision: determining, overridden, and the others. */
    public Stream<Finding> findings() {
        return Stream.of(determining(), overridden(), others()).flatMap(List::stream);
    }

    /** Returns the finding of a policy, if it says something. */
    public Optional<Finding> finding(String policy) {
        return findings().filter(finding -> finding.policy().equals(policy)).findFirst();
    }

    private Whole whole() {
        return explanation instanceof Whole whole
                ? whole
                : new Whole(
                        determining(),
                        overridden(),
                        others(),
                        setAside(),
                        nearMisses(),
                        announced(),
                        obligations(),
                        warnings(),
                        alternatives(),
                        missing(),
                        assumptions(),
                        notes(),
                        validity(),
                        nextChange());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Decision decision
                        && outcome == decision.outcome
                        && byDefault == decision.byDefault
                        && request.equals(decision.request)
                        && identity.equals(decision.identity)
                        && whole().equals(decision.whole()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, identity);
    }

    @Override
    public String toString() {
        return "Decision[outcome=" + outcome + ", request=" + request + ", byDefault=" + byDefault + ", explanation="
                + whole() + ", identity=" + identity + "]";
    }
}
