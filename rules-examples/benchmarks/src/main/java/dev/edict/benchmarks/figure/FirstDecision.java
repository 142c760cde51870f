package dev.edict.benchmarks.figure;

import dev.edict.AccessRequest;
import dev.edict.engine.PolicyEngine;
import java.nio.file.Path;
import java.time.Instant;

/** What a service does first: load a pack, decide, and say so. */
public final class FirstDecision {
    private FirstDecision() {}

    /**
     * Prints the outcome.
     *
     * @param arguments the folder of the pack
     */
    public static void main(String[] arguments) {
        PolicyEngine engine = PolicyEngine.load(Path.of(arguments[0]));
        System.out.println(engine.decide(AccessRequest.builder()
                        .organization("org-1")
                        .tool("tool-1")
                        .action("use")
                        .actor("employee")
                        .device("managed")
                        .place("FR")
                        .at(Instant.parse("2026-07-11T00:00:00Z"))
                        .build())
                .outcome());
    }
}
