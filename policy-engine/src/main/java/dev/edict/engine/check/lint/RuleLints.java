package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.Asked;
import dev.edict.engine.check.drl.Demand;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Organization;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules show that policies cannot: their conditions. What stands above the conditions is looked at as that of policies. */
final class RuleLints {
    private static final Set<String> SAYS_WHO = Set.of("Organization", "Owner", "Member", "Counterparty", "Attribute");

    private static final Set<String> COUNTRIES =
            Set.of("Place.country", "Organization.headquarters", "Organization.incorporated");

    private final Subject subject;
    private final Report report;
    private final RuleWords words;
    private final Territories territories;

    RuleLints(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
        this.words = new RuleWords(subject);
        this.territories = new Territories(subject, report);
    }

    void run() {
        RuleConditionLints conditions = new RuleConditionLints(report);
        Set<String> derived = new TreeSet<>();
        subject.rules().forEach(rule -> derived.addAll(rule.derives()));
        for (RuleStatement rule : subject.rules()) {
            conditions.look(rule);
            vocabulary(rule);
            halves(rule);
            territories(rule);
            slices(rule);
            underived(rule, derived);
            rule.policy().ifPresent(policy -> everybody(rule, policy));
        }
        unread();
    }

    private static Place place(RuleStatement rule) {
        return Subject.place(rule.origin());
    }

    private void vocabulary(RuleStatement rule) {
        for (Asked asked : rule.asked()) {
            if (asked.path().equals("Attribute.name")) {
                attribute(rule, asked);
            } else if (asked.path().equals("Attribute.value")) {
                attributeValue(rule, asked);
            } else {
                words.of(asked.path()).ifPresent(known -> strange(rule, asked, known));
            }
        }
    }

    private void strange(RuleStatement rule, Asked asked, Set<String> known) {
        boolean kinds = asked.field().equals("categories") || asked.field().equals("classes");
        for (int i = 0; i < asked.values().size(); i++) {
            String value = asked.values().get(i);
            if (!known.contains(value) && !value.equals("null")) {
                report.add(
                        kinds ? Lint.UNKNOWN_CATEGORY : Lint.STRANGE_WORD,
                        Subject.place(asked.places().get(i)),
                        "`" + rule.name() + "` compares `" + asked.path() + "` with `" + value
                                + "`, which is none of its words",
                        DidYouMean.help(value, known).stream().toArray(String[]::new));
            }
        }
    }

    private void attribute(RuleStatement rule, Asked asked) {
        Set<String> declared = subject.pack().attributes().keySet();
        for (int i = 0; i < asked.values().size(); i++) {
            String name = asked.values().get(i);
            if (!declared.contains(name)) {
                report.add(
                        Lint.UNDECLARED_ATTRIBUTE,
                        Subject.place(asked.places().get(i)),
                        "`" + rule.name() + "` reads the attribute `" + name + "`, which the pack does not declare",
                        DidYouMean.help(name, declared).orElse("declare it under `attributes` in pack.yaml"));
            }
        }
    }

    private void attributeValue(RuleStatement rule, Asked asked) {
        Set<String> known = new TreeSet<>();
        rule.asked().stream()
                .filter(other -> other.pattern() == asked.pattern()
                        && other.path().equals("Attribute.name")
                        && other.operator().equals("=="))
                .flatMap(other -> other.values().stream())
                .flatMap(name -> Optional.ofNullable(subject.pack().attributes().get(name)).stream())
                .forEach(attribute -> known.addAll(attribute.values()));
        if (!known.isEmpty()) {
            strange(rule, asked, known);
        }
    }

    private void halves(RuleStatement rule) {
        rule.asked().stream()
                .filter(asked -> asked.type().equals("Owner")
                        && asked.operator().equals(">")
                        && asked.values().get(0).matches("50(\\.0+)?"))
                .findFirst()
                .ifPresent(asked -> report.add(
                        Lint.HALF_LEFT_OPEN,
                        Subject.place(asked.origin()),
                        "whoever holds exactly 50 percent is outside of `" + rule.name() + "`",
                        "compare with `>=` if one half is enough"));
    }

    private void territories(RuleStatement rule) {
        for (Demand demand : rule.demands()) {
            Set<String> codes = new TreeSet<>();
            List<Asked> places = demand.asked().stream()
                    .filter(asked -> COUNTRIES.contains(asked.path()))
                    .filter(asked ->
                            asked.operator().equals("==") || asked.operator().equals("in"))
                    .toList();
            places.forEach(asked -> codes.addAll(asked.values()));
            if (!codes.isEmpty()) {
                territories.look(rule.name(), codes, Subject.place(places.get(0).origin()));
            }
        }
    }

    private void slices(RuleStatement rule) {
        if (rule.sliced()) {
            report.add(
                    Lint.COUNTS_DATED_FACTS,
                    place(rule),
                    "`" + rule.name() + "` asks for the absence or the number of facts that come and go ("
                            + String.join(", ", rule.gathers()) + "), and is evaluated for each stretch of time",
                    "ask for facts that are there where that says the same");
        }
    }

    private void underived(RuleStatement rule, Set<String> derived) {
        Set<String> missing = new TreeSet<>(rule.reads());
        missing.removeAll(rule.gathers());
        missing.removeAll(derived);
        missing.removeIf(words::isVocabulary);
        for (String type : missing) {
            report.add(
                    Lint.NEVER_EFFECTIVE,
                    place(rule),
                    "`" + rule.name() + "` asks for `" + type + "`, which no rule derives",
                    "derive it in a rule, as in `facts.derive(new " + type + "(...));`");
        }
    }

    private void unread() {
        Map<String, RuleStatement> derivedBy = new TreeMap<>();
        subject.rules().forEach(rule -> rule.derives().forEach(type -> derivedBy.putIfAbsent(type, rule)));
        subject.rules().forEach(rule -> derivedBy.keySet().removeAll(rule.reads()));
        derivedBy.forEach((type, rule) -> report.add(
                Lint.UNUSED_DEFINITION,
                place(rule),
                "`" + rule.name() + "` derives `" + type + "`, which no rule reads",
                "leave it out, or read it where it counts"));
    }

    private void everybody(RuleStatement rule, Policy policy) {
        boolean company = Optional.ofNullable(subject.all().organizations().get(policy.issuer()))
                .map(Organization::kind)
                .filter(kind -> kind == OrganizationKind.COMPANY)
                .isPresent();
        boolean saysWho = rule.reads().stream().anyMatch(SAYS_WHO::contains)
                || rule.reads().stream().anyMatch(type -> !words.isVocabulary(type))
                || rule.fields().contains("Request.organization")
                || rule.fields().contains("Request.counterparty");
        if (company && !saysWho && !policy.exception()) {
            report.add(
                    Lint.FOR_EVERYBODY,
                    place(rule),
                    "`" + rule.name() + "` is a company's and binds everybody",
                    "ask for the organization, as in `Request( organization == \"" + policy.issuer()
                            + "\" )`, unless these are terms for all of its customers");
        }
    }

    /** What rules say word by word the same: their issuer, their conditions and whether they set something aside. */
    static Map<Object, List<RuleStatement>> alike(List<RuleStatement> rules) {
        Map<Object, List<RuleStatement>> alike = new LinkedHashMap<>();
        for (RuleStatement rule : rules) {
            rule.policy()
                    .ifPresent(policy -> alike.computeIfAbsent(
                                    Arrays.asList(policy.issuer(), policy.exception(), rule.conditions()),
                                    none -> new ArrayList<>())
                            .add(rule));
        }
        return alike;
    }
}
