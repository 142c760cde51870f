package dev.edict.engine.check;

import dev.edict.engine.yaml.Shape;

/** The keys of every kind of map in a pack. The published schemas have the same, which a test sees to. */
final class Shapes {
    static final Shape PACK = Shape.of(
            "a pack",
            "pack",
            "version",
            "title",
            "as-of",
            "stale-after",
            "default",
            "combining",
            "imports",
            "actions",
            "attributes",
            "assume",
            "requires-permit-of",
            "accept");
    static final Shape ATTRIBUTE = Shape.of("an attribute", "type", "values");

    static final Shape CATALOGUE = Shape.of(
            "a catalogue",
            "sources",
            "organizations",
            "tools",
            "holdings",
            "arrangements",
            "groups",
            "areas",
            "risks",
            "regimes",
            "places",
            "aliases",
            "withdrawn");
    static final Shape SOURCE = Shape.of("a source", "title", "publisher", "url", "date", "zone", "reliability");
    static final Shape ORGANIZATION = Shape.of(
            "an organization", "name", "kind", "headquarters", "incorporated", "zone", "lei", "authorizes", "source");
    static final Shape TOOL = Shape.of(
            "a tool",
            "name",
            "kind",
            "vendor",
            "operator",
            "categories",
            "uses",
            "models",
            "derived-from",
            "class",
            "package",
            "source");
    static final Shape COMPONENT = Shape.of("a tool inside another", "tool", "versions");
    static final Shape FACT_TIME = Shape.of("a period", "from", "until", "through", "known", "zone", "source");
    static final Shape HOLDING = FACT_TIME.as("a holding").and("id", "owner", "owned", "percent", "shares", "right");
    static final Shape PERCENT_RANGE = Shape.of("a range of percent", "at-least", "more-than", "at-most", "less-than");
    static final Shape ARRANGEMENT = FACT_TIME.as("an arrangement").and("parties");
    static final Shape GROUP = FACT_TIME.as("a group").and("title", "of", "members", "except");
    static final Shape AREA = Shape.of("an area", "name", "within");
    static final Shape RISK =
            FACT_TIME.as("a risk").and("tool", "versions", "level", "factors", "fips-199", "cvss", "issuer", "label");
    static final Shape SECURITY_CATEGORY =
            Shape.of("a security category of FIPS 199", "confidentiality", "integrity", "availability");
    static final Shape TERMS =
            Shape.of("a test of ownership", "by", "counting", "holders", "rights", "at-least", "more-than");
    static final Shape REGIME = TERMS.as("a regime").and("title", "zone", "versions");
    static final Shape REGIME_VERSION = FACT_TIME.as("a version of a regime").and(TERMS);
    static final Shape PLACE = Shape.of("a place", "name", "alpha-3", "numeric");
    static final Shape WITHDRAWN = Shape.of("a withdrawn code", "name", "from", "until", "through", "successors");

    static final Shape POLICY_FILE = Shape.of("a file of policies", "policies", "exceptions");
    static final Shape SCOPE = Shape.of("a scope", "who", "whom", "what", "how", "where", "if", "any");
    private static final Shape STATEMENT = SCOPE.as("a statement")
            .and("except", "time", "stages", "obligations", "approver", "because", "instead", "source");
    static final Shape READING = STATEMENT.as("a reading").and("effect", "due", "done-if", "overdue");
    static final Shape POLICY = Shape.of("a policy", "id", "title", "issuer", "effect")
            .and(STATEMENT)
            .and(
                    "readings",
                    "prefer",
                    "if-readings-differ",
                    "waivable-by",
                    "requires-permit-of",
                    "replaces",
                    "due",
                    "done-if",
                    "overdue");
    static final Shape EXCEPTION = Shape.of("an exception", "id", "title", "issuer", "sets-aside", "approved-by")
            .and(STATEMENT)
            .and("readings", "prefer", "if-readings-differ");
    static final Shape STAGE = SCOPE.as("a stage").and("time");
    static final Shape WHO = Shape.of("`who`", "organizations", "actors");
    static final Shape WHOM = Shape.of("`whom`", "organizations", "roles");
    static final Shape WHAT = Shape.of(
            "`what`",
            "tools",
            "vendors",
            "operators",
            "models",
            "categories",
            "kinds",
            "classes",
            "versions",
            "risk",
            "also");
    static final Shape RISK_TEST = Shape.of("a test of risk", "at-least", "less-than", "by");
    static final Shape HOW =
            Shape.of("`how`", "actions", "devices", "networks", "credentials", "routes", "purposes", "data");
    static final Shape WHERE = Shape.of("a test of a place", "in", "outside");
    static final Shape NOT = Shape.of("a test of words", "not");
    static final Shape COMPARISON =
            Shape.of("a comparison", "not", "at-least", "more-than", "at-most", "less-than", "from", "before");
    static final Shape PARTY = Shape.of(
            "a choice of organizations",
            "is",
            "with",
            "under",
            "listed",
            "headquartered",
            "incorporated",
            "kind",
            "owned",
            "controlled",
            "ultimate-parent",
            "not",
            "any");
    static final Shape OWNED = TERMS.as("`owned`").and("under", "including");
    static final Shape QUESTION = TERMS.as("`ownership`").and("of", "under");
    static final Shape CONTROLLED = Shape.of("`controlled`", "by");
    static final Shape TIME = Shape.of("`time`", "zone", "known", "from", "until", "through", "phases");
    static final Shape PHASE =
            Shape.of("a phase", "status", "announced", "known", "from", "until", "through", "effect", "source");
    static final Shape MOMENT = Shape.of("a moment", "at", "twice", "skipped", "days", "after");
    static final Shape ONSET = MOMENT.as("a beginning").and("not-before", "by");
    static final Shape ENDING = Shape.of("an end", "until", "through");
    static final Shape CLAUSE = Shape.of("an obligation", "text", "from", "until", "through", "due");
    static final Shape CHANGE = Shape.of(
            "an alternative",
            "tool",
            "version",
            "model",
            "operator",
            "action",
            "place",
            "route",
            "device",
            "network",
            "credential",
            "data",
            "purpose",
            "actor");

    /** What fixtures and requests pass along: entries of a catalogue, and policies. */
    static final Shape GIVEN = CATALOGUE.as("`given`").and(POLICY_FILE);

    private Shapes() {}
}
