package dev.edict;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is published and not yet so.
 *
 * @param policy the id of the policy
 * @param text what is announced
 * @param from when it begins, if that is known
 */
public record Announcement(String policy, String text, Optional<Instant> from) {}
