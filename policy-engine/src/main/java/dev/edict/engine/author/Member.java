package dev.edict.engine.author;

import java.time.Instant;

/**
 * That a place, an organization or a tool of the case belongs to a group of the pack.
 *
 * @param group the group's id, such as {@code edict/eu}
 * @param member the member's id or code
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Member(String group, String member, Instant from, Instant until) implements Dated {}
