package dev.edict;

import dev.edict.model.PercentageRange;
import dev.edict.model.Source;
import dev.edict.time.Period;
import java.util.List;
import java.util.Optional;

/** A fact that a finding rests on. */
public sealed interface Evidence permits Evidence.Fact, Evidence.Chain {
    /** Returns the period in which the fact holds. */
    Period period();

    /**
     * A plain fact: a membership, headquarters, a version in a range, a label of risk, something inside a tool.
     *
     * @param text the fact in words
     * @param period when it holds
     * @param source where it comes from
     */
    record Fact(String text, Period period, Optional<Source> source) implements Evidence {}

    /**
     * A chain of holdings, from an owner whose holdings count down to what is owned.
     *
     * @param links the holdings in order
     * @param share what the owners whose holdings count hold together
     * @param test the test it was held against, such as {@code more than 50 %}
     * @param period when it holds
     */
    record Chain(List<Link> links, PercentageRange share, String test, Period period) implements Evidence {
        /** Copies the links. */
        public Chain {
            links = List.copyOf(links);
        }
    }

    /**
     * One holding of a chain.
     *
     * @param owner the id of the holder
     * @param owned the id of what is held
     * @param share how much; nothing for control
     * @param right what is held, in the pack's word
     * @param source where it comes from
     */
    record Link(String owner, String owned, Optional<PercentageRange> share, String right, Optional<Source> source) {}
}
