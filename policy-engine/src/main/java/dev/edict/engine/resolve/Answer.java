package dev.edict.engine.resolve;

import dev.edict.Evidence;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a condition holds, and what that rests on.
 *
 * @param truth whether it holds
 * @param missing the paths of the facts that would settle it; empty unless it is unknown
 * @param evidence what shows that it holds; empty if it does not
 * @param assumptions what was taken for granted
 */
public record Answer(Truth truth, List<String> missing, List<Evidence> evidence, List<String> assumptions) {
    /** It holds, and needs no evidence. */
    public static final Answer YES = new Answer(Truth.YES, List.of(), List.of(), List.of());

    /** It does not hold. */
    public static final Answer NO = new Answer(Truth.NO, List.of(), List.of(), List.of());

    /** It holds at every instant. */
    public static final Timed<Answer> ALWAYS = Timed.always(YES);

    /** It never holds. */
    public static final Timed<Answer> NEVER = Timed.always(NO);

    /** Returns that it is unknown for want of a fact. */
    public static Answer missing(String path) {
        return new Answer(Truth.UNKNOWN, List.of(path), List.of(), List.of());
    }

    /** Returns that it holds, as some evidence shows. */
    public static Answer shownBy(Evidence evidence) {
        return new Answer(Truth.YES, List.of(), List.of(evidence), List.of());
    }

    /** Returns an answer that never changes. */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    static Timed<Answer> always(Answer answer) {
        return answer == YES ? ALWAYS : answer == NO ? NEVER : Timed.always(answer);
    }

    /** Returns whether it does not hold, and takes nothing for granted. */
    boolean failsPlainly() {
        return truth == Truth.NO && assumptions.isEmpty();
    }

    /** Returns yes or no. */
    public static Answer of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Returns the same answer, resting on an assumption as well. */
    public Answer assuming(Collection<String> more) {
        return more.isEmpty() ? this : new Answer(truth, missing, evidence, union(assumptions, more));
    }

    /** Returns whether both hold. Where both fail, the one that rests on less is the answer. */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    public Answer and(Answer other) {
        if (this == YES || other == YES) {
            return this == YES ? other : this;
        }
        if (equals(YES) || other.equals(NO)) {
            return other.truth == Truth.NO ? weaker(other, this) : other;
        }
        if (other.equals(YES) || equals(NO)) {
            return this;
        }
        if (truth == Truth.NO || other.truth == Truth.NO) {
            return weaker(this, other);
        }
        return joined(truth.and(other.truth), other);
    }

    private static Answer weaker(Answer one, Answer other) {
        if (one.truth != Truth.NO) {
            return other;
        }
        return other.truth != Truth.NO || one.assumptions.size() <= other.assumptions.size() ? one : other;
    }

    /** Returns whether one of them holds. */
    public Answer or(Answer other) {
        if (truth == Truth.YES && other.truth == Truth.YES) {
            return assumptions.size() <= other.assumptions.size() ? joinedEvidence(other) : other.joinedEvidence(this);
        }
        if (truth == Truth.YES || other.truth == Truth.YES) {
            return truth == Truth.YES ? this : other;
        }
        return joined(truth.or(other.truth), other);
    }

    /** Returns whether it does not hold. */
    public Answer not() {
        return new Answer(truth.not(), missing, evidence, assumptions);
    }

    private Answer joinedEvidence(Answer other) {
        return other.evidence.isEmpty() || !other.assumptions.isEmpty()
                ? this
                : new Answer(truth, missing, union(evidence, other.evidence), assumptions);
    }

    private Answer joined(Truth both, Answer other) {
        return new Answer(
                both,
                both == Truth.UNKNOWN ? union(missing, other.missing) : List.of(),
                union(evidence, other.evidence),
                union(assumptions, other.assumptions));
    }

    private static <V> List<V> union(Collection<V> first, Collection<V> second) {
        if (second.isEmpty()) {
            return List.copyOf(first);
        }
        if (first.isEmpty()) {
            return List.copyOf(second);
        }
        Set<V> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }

    /** Returns whether both hold, at each instant. */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    public static Timed<Answer> both(Timed<Answer> one, Timed<Answer> other) {
        return one == ALWAYS ? other : other == ALWAYS ? one : one.with(other, Answer::and);
    }

    /** Returns whether one of them holds, at each instant. */
    @SuppressWarnings("ReferenceEquality") // a shortcut that changes no answer
    public static Timed<Answer> either(Timed<Answer> one, Timed<Answer> other) {
        return one == NEVER ? other : other == NEVER ? one : one.with(other, Answer::or);
    }
}
