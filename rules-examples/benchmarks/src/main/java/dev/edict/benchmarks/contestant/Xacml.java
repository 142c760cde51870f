package dev.edict.benchmarks.contestant;

import dev.edict.benchmarks.workload.Statement;
import dev.edict.benchmarks.workload.Workload;
import dev.edict.model.Outcome;
import java.util.Optional;

/** Writes a workload as one XACML 3.0 policy set: the denials, the reviews, the permits, and the first of them that applies. */
final class Xacml {
    /** The category of every attribute. */
    static final String CATEGORY = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";

    private static final String XACML = "urn:oasis:names:tc:xacml:3.0";
    private static final String FUNCTION = "urn:oasis:names:tc:xacml:1.0:function:";
    private static final String TYPE = "http://www.w3.org/2001/XMLSchema#";

    private Xacml() {}

    /** Returns the policy set, whose id is {@code bench}. */
    static String of(Workload workload) {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <PolicySet xmlns="%s:core:schema:wd-17" PolicySetId="bench" Version="1.0"
                  PolicyCombiningAlgId="urn:oasis:names:tc:xacml:1.0:policy-combining-algorithm:first-applicable"><Target/>
                """.formatted(XACML));
        policy(text, workload, Outcome.DENY);
        policy(text, workload, Outcome.REVIEW);
        policy(text, workload, Outcome.PERMIT);
        return text.append("</PolicySet>").toString();
    }

    private static void policy(StringBuilder text, Workload workload, Outcome word) {
        if (workload.statements().stream().noneMatch(statement -> statement.effect() == word)) {
            return;
        }
        text.append("""
                <Policy PolicyId="%s" Version="1.0"
                  RuleCombiningAlgId="urn:oasis:names:tc:xacml:1.0:rule-combining-algorithm:first-applicable"><Target/>
                """.formatted(word));
        workload.statements().stream()
                .filter(statement -> statement.effect() == word)
                .forEach(statement -> rule(text, statement));
        if (word == Outcome.REVIEW) {
            text.append("<ObligationExpressions><ObligationExpression ObligationId=\"review\" FulfillOn=\"Deny\"/>"
                    + "</ObligationExpressions>");
        }
        text.append("</Policy>");
    }

    private static void rule(StringBuilder text, Statement statement) {
        text.append("<Rule RuleId=\"%s\" Effect=\"%s\"><Target>"
                .formatted(statement.id(), statement.effect() == Outcome.PERMIT ? "Permit" : "Deny"));
        match(text, "tool", statement.tool());
        match(text, "vendor", statement.vendor());
        match(text, "organization", statement.organization());
        match(text, "action", statement.action());
        match(text, "actor", statement.actor());
        match(text, "device", statement.device());
        match(text, "homes", statement.home());
        match(text, "outside", statement.outside());
        match(text, "places", statement.place());
        match(text, "integer-less-than-or-equal", "second", "integer", Long.toString(statement.fromSecond()));
        if (statement.until().isPresent()) {
            match(text, "integer-greater-than", "second", "integer", Long.toString(statement.untilSecond()));
        }
        text.append("</Target></Rule>\n");
    }

    private static void match(StringBuilder text, String attribute, Optional<String> word) {
        word.ifPresent(value -> match(text, "string-equal", attribute, "string", value));
    }

    private static void match(StringBuilder text, String function, String attribute, String type, String value) {
        text.append(("<AnyOf><AllOf><Match MatchId=\"%s\"><AttributeValue DataType=\"%s\">%s</AttributeValue>"
                        + "<AttributeDesignator Category=\"%s\" AttributeId=\"%s\" DataType=\"%s\""
                        + " MustBePresent=\"false\"/></Match></AllOf></AnyOf>")
                .formatted(FUNCTION + function, TYPE + type, value, CATEGORY, attribute, TYPE + type));
    }
}
