package dev.edict.examples;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.render.TextRenderer;
import java.nio.file.Path;
import java.time.Instant;

/** The smallest program that embeds Edict; the README shows it. */
public final class TenLines {
    private TenLines() {}

    /** Decides one request by the pack in a folder or an archive, and returns the explanation if it is not permitted. */
    public static String ask(Path pack, Instant now) {
        // tag::readme[]
        PolicyEngine engine = PolicyEngine.load(pack); // once; immutable and thread-safe
        AccessRequest request = AccessRequest.builder()
                .organization("alibaba")
                .actor("employee")
                .tool("claude-code")
                .device("managed")
                .action("use")
                .at(now) // Edict reads no clock
                .build();
        Decision decision = engine.decide(request);
        return decision.isPermitted() ? "" : TextRenderer.plain().render(decision);
        // end::readme[]
    }
}
