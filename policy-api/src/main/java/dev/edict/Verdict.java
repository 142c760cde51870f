package dev.edict;

import dev.edict.model.Effect;
import dev.edict.model.Word;

/** One policy's or rule's word on one request. */
public enum Verdict implements Word {
    /** It forbids. */
    DENY,
    /** It asks for somebody's approval. */
    REVIEW,
    /** It allows. */
    PERMIT,
    /** It puts a duty on somebody. */
    OBLIGE,
    /** It warns. */
    WARN,
    /** It says nothing. */
    NONE,
    /** Facts are missing that could change its word. */
    INDETERMINATE;

    /** Returns the word of an effect. */
    public static Verdict of(Effect effect) {
        return valueOf(effect.name());
    }

    /** Returns whether it makes a policy applicable: a warning and a duty do not. */
    public boolean decides() {
        return this == DENY || this == REVIEW || this == PERMIT;
    }

    @Override
    public String toString() {
        return word();
    }
}
