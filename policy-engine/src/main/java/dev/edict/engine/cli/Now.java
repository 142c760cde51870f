package dev.edict.engine.cli;

import java.time.Instant;

/** The machine's clock. Nothing but {@code --at now} reads it: whoever asks for a decision says when it must hold. */
final class Now {
    private Now() {}

    static Instant instant() {
        return Instant.now();
    }
}
