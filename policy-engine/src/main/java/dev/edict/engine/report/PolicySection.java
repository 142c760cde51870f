package dev.edict.engine.report;

import dev.edict.engine.html.Html;
import dev.edict.model.Organization;
import dev.edict.model.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pack says in words, issuer by issuer. */
final class PolicySection {
    private PolicySection() {}

    static void write(Html html, ReportContent content) {
        ReportPage.begin(
                html,
                "policies",
                "What it says",
                "Each issuer speaks for itself: nobody's permit sets aside the word of another, unless that other allows it.");
        byIssuer(content).forEach((issuer, policies) -> issuer(html, content, issuer, policies));
        html.end();
    }

    /** Returns the policies, exceptions and rules by issuer; issuers in the order of the alphabet, policies in that of the files. */
    static Map<String, List<Policy>> byIssuer(ReportContent content) {
        List<Policy> all = new ArrayList<>(content.engine().pack().policies());
        List<String> written = all.stream().map(Policy::id).toList();
        content.engine().policyIds().stream()
                .filter(id -> !written.contains(id))
                .map(content.engine()::policy)
                .flatMap(Optional::stream)
                .forEach(all::add);
        Map<String, List<Policy>> byIssuer = new LinkedHashMap<>();
        all.stream()
                .map(Policy::issuer)
                .distinct()
                .sorted(java.util.Comparator.comparing(content.names()::organization)
                        .thenComparing(id -> id))
                .forEach(issuer -> byIssuer.put(
                        issuer,
                        all.stream()
                                .filter(policy -> policy.issuer().equals(issuer))
                                .toList()));
        return byIssuer;
    }

    private static void issuer(Html html, ReportContent content, String issuer, List<Policy> policies) {
        html.line()
                .begin("section", "class", "issuer")
                .element("h3", content.names().organization(issuer));
        Optional<Organization> known =
                Optional.ofNullable(content.engine().catalogue().organizations().get(issuer));
        String zone = known.flatMap(Organization::zone)
                .map(id -> ", dates by the clocks of " + id + " unless stated otherwise")
                .orElse("");
        html.begin("p", "class", "meta")
                .element("code", issuer)
                .text(", " + policies.size() + (policies.size() == 1 ? " statement" : " statements") + zone)
                .end();
        policies.forEach(policy -> article(html, content, policy));
        html.end();
    }

    /** Returns whether a policy is a rule, whose conditions are in DRL. */
    static boolean isRule(ReportContent content, Policy policy) {
        return content.engine().pack().policies().stream()
                .noneMatch(each -> each.id().equals(policy.id()));
    }

    private static void article(Html html, ReportContent content, Policy policy) {
        boolean isRule = isRule(content, policy);
        String kind = policy.exception() ? "exception" : policy.effect().word();
        html.line().begin("article", "class", "policy kind-" + kind, "id", ReportContent.anchor(policy.id()));
        html.begin("h4")
                .element("span", PolicyWords.verb(policy), "class", "verb")
                .text(" " + policy.title().orElse(policy.id()))
                .end();
        html.begin("p", "class", "meta").element("code", policy.id());
        if (policy.origin().line() > 0) {
            html.text(" in " + policy.origin().file() + ", line "
                    + policy.origin().line());
        }
        html.end();
        policy.because().ifPresent(because -> html.element("p", because, "class", "because"));
        html.begin("dl", "class", "says");
        content.words().rows(policy, isRule).forEach(row -> PageHead.fact(html, row.label(), row.text()));
        sources(html, content, policy);
        html.end();
        if (isRule) {
            RuleText.of(content.engine().source(), policy.id())
                    .ifPresent(text -> html.begin("pre", "tabindex", "0", "aria-label", "The rule " + policy.id())
                            .element("code", text)
                            .end());
        }
        html.end();
    }

    private static void sources(Html html, ReportContent content, Policy policy) {
        if (policy.sources().isEmpty()) {
            return;
        }
        html.begin("div")
                .element("dt", policy.sources().size() == 1 ? "Source" : "Sources")
                .begin("dd");
        String separator = "";
        for (String id : policy.sources()) {
            html.text(separator);
            SourceSection.brief(html, content, id);
            separator = "; ";
        }
        html.end().end();
    }
}
