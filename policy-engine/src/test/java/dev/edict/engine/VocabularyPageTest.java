package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.AccessRequest;
import dev.edict.Counterparty;
import dev.edict.Finding;
import dev.edict.Verdict;
import dev.edict.engine.author.Attribute;
import dev.edict.engine.author.Component;
import dev.edict.engine.author.ComponentRole;
import dev.edict.engine.author.Data;
import dev.edict.engine.author.Device;
import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Organization;
import dev.edict.engine.author.Owner;
import dev.edict.engine.author.Place;
import dev.edict.engine.author.Request;
import dev.edict.engine.author.Risk;
import dev.edict.engine.author.Tool;
import dev.edict.engine.author.Vendor;
import dev.edict.engine.load.PackSource;
import dev.edict.model.Percentage;
import dev.edict.model.Right;
import dev.edict.model.RiskLevel;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Writes the page of the vocabulary from its types, and runs every rule on it. */
class VocabularyPageTest {
    private static final Path PAGE = Path.of("docs/vocabulary.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/edict/engine/author");
    private static final Map<Class<?>, String> EXAMPLES = new LinkedHashMap<>();

    static {
        EXAMPLES.put(Request.class, "Request( actor == \"employee\", data contains \"customer-code\" )");
        EXAMPLES.put(Tool.class, "$tool : Tool( categories contains \"editor\", vendor != \"acme\" )");
        EXAMPLES.put(Component.class, "Component( id == \"claude\", role == ComponentRole.MODEL )");
        EXAMPLES.put(Vendor.class, "Vendor( id == \"maker\", tool == \"claude\" )");
        EXAMPLES.put(
                Organization.class,
                "Request( $user : organization )\n    Organization( id == $user, headquarters == \"DE\" )");
        EXAMPLES.put(
                Owner.class,
                "Request( $user : organization )\n    Owner( owned == $user, least > Percentage.of( \"50\" ) )");
        EXAMPLES.put(Counterparty.class, "Counterparty( organization == \"maker\", role == \"signatory\" )");
        EXAMPLES.put(Member.class, "Tool( $id : id )\n    Member( group == \"acme/trusted\", member == $id )");
        EXAMPLES.put(Place.class, "Place( country == \"DE\" )");
        EXAMPLES.put(Hop.class, "not Hop( authorized == false )\n    exists Hop()");
        EXAMPLES.put(Device.class, "Device( kind == \"managed\" )");
        EXAMPLES.put(Data.class, "not Data( kind == \"public\" )\n    exists Data()");
        EXAMPLES.put(Risk.class, "Risk( level >= RiskLevel.HIGH, issuer == \"maker\" )");
        EXAMPLES.put(Attribute.class, "Attribute( name == \"team\", value == \"red\" )");
    }

    @Test
    void the_page_is_what_the_types_say() throws IOException {
        String actual = page();
        if (Boolean.getBoolean("record")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void every_type_of_facts_has_an_example() throws IOException {
        List<String> facts = new ArrayList<>();
        try (var files = Files.list(SOURCES)) {
            files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .forEach(facts::add);
        }
        // These are words, what only the built-in rules and the engine match, and what rules may take.
        facts.removeAll(List.of(
                "Verdict",
                "Bounds",
                "Facts",
                "Dated",
                "Concern",
                "Statement",
                "StatementKind",
                "Unknown",
                "ComponentRole"));

        assertThat(EXAMPLES.keySet().stream().map(Class::getSimpleName)).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void every_example_is_a_rule_that_speaks() {
        PolicyEngine engine = PolicyEngine.load(PackSource.texts("acme", files()));

        for (Class<?> type : EXAMPLES.keySet()) {
            assertThat(engine.decide(request()).finding(id(type)).map(Finding::verdict))
                    .as(type.getSimpleName())
                    .contains(Verdict.WARN);
        }
    }

    private static AccessRequest request() {
        return AccessRequest.builder()
                .organization("acme")
                .actor("employee")
                .tool("zed")
                .action("use")
                .place("DE")
                .route("gateway")
                .device("managed")
                .data("customer-code")
                .counterparties(List.of(new Counterparty("maker", java.util.Optional.of("signatory"))))
                .attribute("team", "red")
                .at(Instant.parse("2026-07-15T12:00:00Z"))
                .build();
    }

    private static Map<String, String> files() {
        StringBuilder rules = new StringBuilder("package acme.rules;\n\n" + imports());
        EXAMPLES.keySet().forEach(type -> rules.append('\n').append(rule(type)));
        return Map.of(
                "pack.yaml",
                "pack: acme\nversion: 1.0.0\ntitle: Acme\nimports: [edict/iso-3166]\n"
                        + "attributes: {team: {values: [red, blue]}}\n",
                "catalog/catalog.yaml",
                """
                organizations:
                  acme: {name: Acme, headquarters: DE, zone: UTC}
                  holding: {name: Holding, headquarters: DE, zone: UTC}
                  gateway: {name: Gateway, headquarters: DE, zone: UTC}
                  maker: {name: Maker, headquarters: US, zone: UTC, authorizes: [gateway]}
                tools:
                  claude: {name: Claude, vendor: maker, kind: model, categories: [chat]}
                  zed: {name: Zed, vendor: maker, kind: application, categories: [editor], uses: [claude]}
                holdings:
                  - {owner: holding, owned: acme, percent: 60, from: 2020-01-01, known: 2020-01-01}
                risks:
                  - {tool: claude, level: high, issuer: maker, known: 2026-01-01, from: 2026-01-01}
                groups:
                  acme/trusted: {of: tools, members: [zed]}
                """,
                "rules/rules.drl",
                rules.toString());
    }

    private static String imports() {
        return "import dev.edict.engine.author.*;\nimport dev.edict.model.Percentage;\nimport dev.edict.model.RiskLevel;\n";
    }

    private static String id(Class<?> type) {
        return "acme/example-" + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String rule(Class<?> type) {
        return "rule \"" + id(type) + "\"\n    @issuer( \"acme\" )  @because( \"An example\" )\nwhen\n    "
                + EXAMPLES.get(type) + "\nthen\n    verdict.warn();\nend\n";
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The vocabulary of rules

                What a rule may match, and what it may say. `VocabularyPageTest` writes this page from the types in
                `dev.edict.engine.author`, and runs every rule on it. A file begins like this:

                ```drl
                package acme.rules;

                """ + imports() + """
                ```

                A field that is marked *may be absent* is unknown where nobody has said it: a rule that reads it then is neither a match nor
                silent, but indeterminate, and names the field. Facts with `from` and `until` hold from the one instant on and before the
                other; a match holds while all its facts do, so rules have no need to read the two.

                ## Facts

                """);
        for (Class<?> type : EXAMPLES.keySet()) {
            page.append(section(type));
        }
        page.append("## Words\n\n| in `then` | says |\n|---|---|\n");
        for (String word : List.of("deny", "review", "permit", "oblige", "warn")) {
            page.append("| `verdict.")
                    .append(word)
                    .append("();` | ")
                    .append(comment(read("Verdict"), "void " + word + "()"))
                    .append(" |\n");
        }
        page.append("| `facts.derive(new Suspect($tool.id));` | ")
                .append(comment(read("Facts"), "void derive(Object fact)"))
                .append(" |\n\n");
        page.append("""
                ## Annotations

                | above `when` | says |
                |---|---|
                | `@issuer( "acme" )` | whose rule it is; every rule that says a verdict has one |
                | `@because( "No customer code in {$tool.name}" )` | the reason; a hole holds a variable and what is read of it |
                | `@from( "2026-09-01" )` `@until( ... )` `@through( ... )` | from when it holds, and until when: `until` is not in it any more, `through` is |
                | `@zone( "Europe/Berlin" )` | the zone of its dates; the issuer's if it says none, or `actor` |
                | `@known( "2026-08-15" )` | the day on which it was published |
                | `@source( "handbook", "law" )` | sources of the pack |
                | `@instead( "qoder" )` | tools to use instead |
                | `@setsAside( "acme/ban" )` | the policies that it sets aside; such a rule permits, and has an end |
                | `@approver( "acme/security" )` | who must approve, for `review` |
                | `@waivableBy( "acme-group" )` | which other issuers may set it aside |

                ## Fixed words

                """);
        for (Class<?> words : List.of(ComponentRole.class, RiskLevel.class, Right.class)) {
            page.append("- `").append(words.getSimpleName()).append("`: ");
            List<String> names = new ArrayList<>();
            for (Object each : words.getEnumConstants()) {
                names.add("`" + words.getSimpleName() + "." + ((Enum<?>) each).name() + "`");
            }
            page.append(String.join(", ", names)).append('\n');
        }
        return page.append("- shares of an organization: `")
                .append(Percentage.class.getSimpleName())
                .append(".of( \"50\" )`\n")
                .toString();
    }

    private static String section(Class<?> type) throws IOException {
        String source = read(type.getSimpleName());
        StringBuilder section = new StringBuilder("### " + type.getSimpleName() + "\n\n" + summary(source) + "\n\n");
        section.append("| field | is | |\n|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            boolean absent = Pattern.compile("@Nullable [\\w<>]+ " + field.getName() + "\\b")
                    .matcher(source)
                    .find();
            section.append("| `")
                    .append(field.getName())
                    .append("` ")
                    .append(sort(field.getGenericType()))
                    .append(" | ")
                    .append(parameter(source, field.getName()))
                    .append(" | ")
                    .append(absent ? "may be absent" : "")
                    .append(" |\n");
        }
        return section.append("\n```drl\n").append(rule(type)).append("```\n\n").toString();
    }

    private static String sort(Type type) {
        return switch (type.getTypeName()) {
            case "java.lang.String" -> "text";
            case "java.util.Set<java.lang.String>" -> "several texts";
            case "java.util.List<java.lang.String>" -> "texts in order";
            case "java.time.Instant" -> "moment";
            case "int" -> "number";
            case "boolean" -> "yes or no";
            default -> "`" + type.getTypeName().replaceAll(".*\\.", "") + "`";
        };
    }

    private static String read(String type) throws IOException {
        return Files.readString(SOURCES.resolve(type + ".java"));
    }

    private static String summary(String source) {
        Matcher matcher = Pattern.compile("/\\*\\*(.*?)(?:\\n \\*\\n|\\*/)", Pattern.DOTALL)
                .matcher(source);
        assertThat(matcher.find()).isTrue();
        return plain(matcher.group(1));
    }

    private static String parameter(String source, String name) {
        Matcher matcher = Pattern.compile("@param " + name + " (.*?)(?=\\n \\* @|\\n \\*/)", Pattern.DOTALL)
                .matcher(source);
        assertThat(matcher.find()).as(name).isTrue();
        return plain(matcher.group(1));
    }

    private static String comment(String source, String method) {
        String before = source.substring(0, source.indexOf(method));
        String comment = before.substring(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"));
        return plain(comment.replaceAll("(?s)\\n\\s*\\*\\s*@param.*", ""));
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
