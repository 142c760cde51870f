package dev.edict.time;

import java.util.Optional;

/**
 * When something begins: at a known moment, or at one that is only known to lie between two. Where the day is not known exactly, the
 * thing has not begun before {@code notBefore}, has certainly begun at {@code by}, and in between nobody can say.
 *
 * @param notBefore the earliest it can begin; nothing if no earliest day is known
 * @param by the latest it can begin
 */
public record Onset(Optional<When> notBefore, When by) {
    /** Returns a beginning that is known exactly. */
    public static Onset at(When when) {
        return new Onset(Optional.of(when), when);
    }

    /** Returns whether the moment is known exactly. */
    public boolean isExact() {
        return notBefore.isPresent() && notBefore.get().equals(by);
    }

    @Override
    public String toString() {
        return isExact()
                ? by.toString()
                : "by " + by + notBefore.map(when -> ", not before " + when).orElse("");
    }
}
