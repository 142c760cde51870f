package dev.edict.engine.author;

import java.time.Instant;

/**
 * An organization or a tool that stands between the user and the vendor.
 *
 * @param position its place on the way, from 1 at the user's side
 * @param id what it is
 * @param authorized whether the vendor authorizes it to serve the tool
 * @param from the first instant at which it holds
 * @param until the first instant at which it holds no more
 */
public record Hop(int position, String id, boolean authorized, Instant from, Instant until) implements Dated {}
