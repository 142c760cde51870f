package dev.edict.engine.combine;

import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.compile.Dating;
import dev.edict.engine.timed.Timed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy, the part it plays in an outcome, and what it says. Immutable but for what it remembers; safe to share between threads. */
public final class Heard {
    /** The part that a policy plays in an outcome. */
    public enum Part {
        /** It decides. */
        DETERMINING,
        /** It would decide, but others are stronger. */
        OVERRIDDEN,
        /** An exception sets it aside. */
        SET_ASIDE,
        /** It says something that does not decide. */
        BESIDE,
        /** It says nothing. */
        SILENT
    }

    private final Voice voice;
    private final Instant at;
    private final List<Voice> helpers;
    private final Part part;
    private @Nullable Said said;

    /**
     * Hears a policy.
     *
     * @param voice the policy
     * @param at when
     * @param helpers the exceptions that would set it aside for whoever shows what they ask for
     * @param part the part it plays
     */
    Heard(Voice voice, Instant at, List<Voice> helpers, Part part) {
        this.voice = voice;
        this.at = at;
        this.helpers = helpers;
        this.part = part;
    }

    /** Returns the same, in another part. */
    Heard as(Part other) {
        return new Heard(voice, at, helpers, other);
    }

    /** Returns the policy. */
    public CompiledPolicy policy() {
        return voice.policy();
    }

    /** Returns the part it plays. */
    public Part part() {
        return part;
    }

    /** Returns what it says. */
    public Said said() {
        Said known = said;
        if (known == null) {
            known = voice.at(at);
            for (Voice helper : helpers) {
                known = known.helpedBy(helper.at(at).missing());
            }
            said = known;
        }
        return known;
    }

    /** Returns the zone of the dates by which it says that. */
    public Dating dating() {
        return voice.dating(at);
    }

    /** Returns what it says over time. */
    public Timed<Said> overTime() {
        return voice.said();
    }
}
