package dev.edict.model;

import java.util.Optional;

/**
 * A statement that somebody holds a part of an organization. Statements of the same identity (the id, else owner, owned and right) replace each other: the latest known one holds from its own
 * start on.
 *
 * @param id an id that ties statements about one holding together
 * @param owner the id of the holder, or {@link #UNKNOWN_OWNER}
 * @param owned the id of the organization held
 * @param right what is held
 * @param share how much of it; nothing for {@link Right#CONTROL}
 * @param time when the statement holds and since when it is known
 * @param origin where it was written
 */
public record Holding(
        Optional<String> id,
        String owner,
        String owned,
        Right right,
        Optional<PercentageRange> share,
        FactTime time,
        Origin origin) {
    /** The owner of a holding of which nobody knows whose it is. */
    public static final String UNKNOWN_OWNER = "unknown";

    /** Checks that a share is stated where there must be one. */
    public Holding {
        if (right != Right.CONTROL && share.isEmpty()) {
            throw new IllegalArgumentException("the holding of " + owner + " in " + owned + " states no share");
        }
    }
}
