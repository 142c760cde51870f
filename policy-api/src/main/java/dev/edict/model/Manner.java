package dev.edict.model;

import java.util.Optional;

/**
 * A test of how a tool is used.
 *
 * @param actions what is done with it
 * @param devices on what
 * @param networks from where
 * @param credentials with which credential
 * @param purposes what for
 * @param data with which data, of which one must pass
 * @param routes through whom
 */
public record Manner(
        Optional<Words> actions,
        Optional<Words> devices,
        Optional<Words> networks,
        Optional<Words> credentials,
        Optional<Words> purposes,
        Optional<Words> data,
        Routes routes) {
    /** The test that everything passes. */
    public static final Manner ANY = new Manner(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Routes.ANY);
}
