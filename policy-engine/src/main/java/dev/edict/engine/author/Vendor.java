package dev.edict.engine.author;

import java.time.Instant;

/**
 * That an organization sells a tool, or a part of it.
 *
 * @param id the organization
 * @param tool the tool or the part
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Vendor(String id, String tool, Instant from, Instant until) implements Dated {}
