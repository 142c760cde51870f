package dev.edict.engine.author;

/** What a rule adds to the facts of the case. */
public interface Facts {
    /**
     * Adds a fact that other rules may match. It holds as long as everything that the rule matched holds together, and rests on it;
     * saying the same again changes nothing.
     *
     * @param fact a public record, one of Edict's or one that the rule file declares
     */
    void derive(Object fact);
}
