package dev.edict.engine;

import dev.edict.AccessRequest;
import dev.edict.PackException;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.render.DecisionJson;
import dev.edict.engine.render.TimelineJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a JVM of its own, with settings of its own, answers: started by {@link HostsTest}. */
final class AnswersOfAHost {
    private static final String RULES = """
            package acme.rules;

            import dev.edict.engine.author.*;
            import dev.edict.model.Percentage;

            declare Listed
                title : String
            end

            rule "acme/INCIDENTS" @issuer( "acme" ) @from( "2026-02-01" ) @because( "{$tool.name}: \\"I\\" says Ärger" )
            when
                Request( device == "managed", data not contains "SECRET", purpose matches "\\\\w+ü\\\\w+I", purpose in ( "SchulungI", "ErklärungI", "PrüfungI" ) )
                $tool : Tool( categories contains "writing", name != "Quill" )
            then
                verdict.deny();
            end

            rule "acme/listed" @issuer( "acme" )
            when
                $member : Member( group == "INNER/circle" )
            then
                facts.derive( new Listed( $member.member ) );
            end

            rule "acme/circle" @issuer( "acme" ) @because( "{$listed.title} is listed, and so are {$count} in all." )
            when
                $listed : Listed( title in ( "vendor", "IVY" ) )
                accumulate( Listed( $title : title ); $count : count( $title ), $all : collectSet( $title ); $count >= 1 )
                exists Hop( position < 3 )
                forall( Owner( owned == "acme" ) Owner( owned == "acme", least >= Percentage.of( "10" ) ) )
                not Attribute( name == "team", value == "research" )
            then
                verdict.review();
            end

            rule "acme/numbers" @issuer( "acme" ) @because( "Hops come to {$sum}, from {$least} to {$most}." )
            when
                accumulate( Hop( $p : position ); $sum : sum( $p ), $least : min( $p ), $most : max( $p ); $sum > 0 )
                $request : Request()
                $word : String( this == "customer-code" ) from $request.data
            then
                verdict.warn();
            end

            rule "acme/fur-prufung" @issuer( "acme" ) @because( "Wegen {$why}." )
            when
                Request( $why : purpose == "PrüfungI" )
            then
                facts.derive( new Listed( "Ärger" ) );
                verdict.oblige();
            end

            rule "acme/fur-profung" @issuer( "acme" )
            when
                Request( purpose == "PröfungI" )
            then
                verdict.deny();
            end

            rule "acme/ärger" @issuer( "acme" )
            when
                Listed( title == "Ärger" )
                not Listed( title == "Ürger" )
            then
                verdict.warn();
            end

            rule "acme/open" @issuer( "acme" ) @because( "Versions before two." )
            when
                Request( version != "2.0", network == "home" )
            then
                verdict.permit();
            end
            """;

    private AnswersOfAHost() {}

    /**
     * Decides.
     *
     * @param arguments the file to write to, and {@code rules} if the pack shall have rules in DRL, or {@code refusals} for what is told by
     *     two loads of that pack in a row
     * @throws IOException if the file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments[1].equals("refusals")) {
            Files.writeString(Path.of(arguments[0]), refusal() + refusal());
            return;
        }
        PolicyEngine engine = PolicyEngine.load(pack(arguments[1].equals("rules")));
        StringBuilder answers = new StringBuilder();
        for (AccessRequest request : requests()) {
            for (int month = 0; month < 6; month++) {
                Instant at = Instant.parse("2026-01-15T00:00:00Z").plusSeconds(month * 30L * 86_400);
                answers.append(DecisionJson.write(engine.decide(request.at(at))))
                        .append('\n');
            }
            answers.append(TimelineJson.write(engine.timeline(request))).append('\n');
        }
        Files.write(Path.of(arguments[0]), answers.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal() {
        try {
            PolicyEngine.load(pack(true));
            return "loaded\n";
        } catch (PackException e) {
            return e.issues().stream().map(issue -> issue.text() + "\n").collect(Collectors.joining());
        }
    }

    private static PackSource pack(boolean withRules) {
        Map<String, String> files =
                new LinkedHashMap<>(PolicyEngineTest.pack("").files());
        files.put("catalog/circle.yaml", """
                organizations:
                  IVY: {name: İvy, headquarters: US, zone: Europe/Istanbul}
                holdings:
                  - {owner: IVY, owned: acme, percent: 12.5, from: 2026-01-20, zone: Europe/Istanbul}
                groups:
                  INNER/circle: {of: organizations, zone: UTC, members: {vendor: {from: 2026-02-10}, IVY: {from: 2026-03-01, until: 2026-05-01}}}
                """);
        if (withRules) {
            files.put("rules/all.drl", RULES);
        }
        return PackSource.texts("host", files);
    }

    private static List<AccessRequest> requests() {
        AccessRequest.Builder request = AccessRequest.builder()
                .organization("acme")
                .tool("scribe")
                .device("managed")
                .purpose("PrüfungI")
                .data("customer-code")
                .route("vendor");
        AccessRequest said = request.build();
        AccessRequest research = request.attribute("team", "research").build();
        return List.of(said, research, request.network("home").version("1.9").build());
    }
}
