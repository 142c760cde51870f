package dev.edict.engine.cli;

import java.util.Optional;

/** The version of what is running. */
final class Versions {
    private Versions() {}

    static String ofEngine() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
