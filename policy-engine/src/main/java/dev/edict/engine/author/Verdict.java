package dev.edict.engine.author;

/** What a rule says of a request that it matches: the words of the part {@code then}. */
public interface Verdict {
    /** Says no. */
    void deny();

    /** Says that somebody named must approve. */
    void review();

    /** Says yes. */
    void permit();

    /** Says that something has to be done: what the rule's {@code @because} says. */
    void oblige();

    /** Says that something should be known: what the rule's {@code @because} says. */
    void warn();

    /** Says what a policy of the pack says: its own effect, with its own reasons and dates. */
    void apply(Statement policy);
}
