package dev.edict.examples;

import dev.edict.AccessRequest;
import dev.edict.Decision;
import dev.edict.engine.PolicyEngine;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.Names;
import dev.edict.engine.render.TextRenderer;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Asks Edict about the case it was born from, and prints the decisions with their explanations: Alibaba and Claude Code. With arguments it asks what they say instead, such as
 * {@code organization=alibaba tool=claude-code at=2026-07-10T09:00+08:00}.
 */
public final class AskEdict {
    private AskEdict() {}

    /** Runs the program; each argument is {@code field=value}. */
    public static void main(String[] arguments) {
        PolicyEngine engine =
                PolicyEngine.load(PackSource.resources(AskEdict.class.getClassLoader(), "packs/ai-tools"));
        TextRenderer text =
                TextRenderer.plain().withNames(Names.of(engine.pack().catalogue()));
        if (arguments.length > 0) {
            System.out.print(text.render(engine.decide(request(arguments))));
            return;
        }
        AccessRequest claudeCode = AccessRequest.builder()
                .organization("alibaba")
                .actor("employee")
                .tool("claude-code")
                .model("claude")
                .action("use")
                .place("CN")
                .device("managed")
                .at(Instant.parse("2026-07-09T04:00:00Z"))
                .build();
        AccessRequest abroad = AccessRequest.builder()
                .organization("alibaba-sg")
                .actor("employee")
                .tool("zed-editor")
                .model("claude")
                .action("use")
                .place("SG")
                .route("aws-bedrock")
                .at(Instant.parse("2026-07-10T04:00:00Z"))
                .build();
        AccessRequest qoder = claudeCode.toBuilder()
                .tool("qoder")
                .without("model")
                .at(Instant.parse("2026-07-10T04:00:00Z"))
                .build();
        AccessRequest unconcerned = AccessRequest.builder()
                .organization("berlin-gmbh")
                .actor("employee")
                .tool("claude-code")
                .model("claude")
                .action("use")
                .place("DE")
                .device("managed")
                .at(Instant.parse("2026-07-10T04:00:00Z"))
                .build();
        print("Alibaba and Claude Code, on 9 July 2026", engine.decide(claudeCode), text);
        print(
                "Alibaba and Claude Code, on 10 July 2026",
                engine.decide(claudeCode.at(Instant.parse("2026-07-10T04:00:00Z"))),
                text);
        print("A subsidiary in Singapore, through a cloud", engine.decide(abroad), text);
        print("What Alibaba directs its staff to", engine.decide(qoder), text);
        print("A company that none of it concerns", engine.decide(unconcerned), text);
    }

    private static void print(String title, Decision decision, TextRenderer text) {
        System.out.println("== " + title);
        System.out.println(text.render(decision));
    }

    private static AccessRequest request(String[] arguments) {
        AccessRequest.Builder request = AccessRequest.builder();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("an argument is field=value, but this is `" + argument + "`");
            }
            String field = argument.substring(0, equals);
            String value = argument.substring(equals + 1);
            if (field.equals("at")) {
                request.at(OffsetDateTime.parse(value).toInstant());
            } else {
                request.field(field, value);
            }
        }
        return request.build();
    }
}
