package dev.edict.engine.match;

import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.compile.CompiledRules;
import dev.edict.engine.compile.DroolsHome;
import dev.edict.engine.compile.Strata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Rules that are ready to match: the built-in ones, and a pack's own if it has any. Immutable; may be shared between threads.
 */
public final class RuleBase {
    /** The name under which rules, and the session, know what takes their words. */
    static final String VERDICT = "verdict";

    /** The name under which rules, and the session, know what takes their facts. */
    static final String FACTS = "facts";

    private static final int MOST_PARTS = 256;
    // No rule can have this name, for names are not blank.
    private static final Set<String> BUILT_IN = Set.of("");

    private final List<Model> builtIn;
    // Drools changes a model when it builds a base of it (it turns round what `forall` asks for), so each base has its
    // own.
    private final Supplier<List<Model>> own;
    private final ClassLoader loader;
    private final Map<String, RuleStatement> statements = new TreeMap<>();
    private final Map<String, Set<String>> readings;
    private final Map<String, org.drools.model.Rule> models = new TreeMap<>();
    private final Map<String, Set<String>> needs = new TreeMap<>();
    private final Map<String, Set<String>> tells = new TreeMap<>();
    private final Map<String, List<String>> types = new TreeMap<>();
    private final Strata strata;
    private final Set<String> sliced;
    private final Set<String> nested = new TreeSet<>();
    private final KieBase base;
    private final Map<Set<String>, KieBase> parts = new ConcurrentHashMap<>();

    private RuleBase(
            List<Model> builtIn,
            Supplier<List<Model>> own,
            ClassLoader loader,
            List<RuleStatement> statements,
            Map<String, Set<String>> readings) {
        this.builtIn = builtIn;
        this.own = own;
        this.loader = loader;
        this.readings = readings;
        statements.forEach(each -> this.statements.put(each.name(), each));
        own.get().forEach(model -> model.getRules().forEach(rule -> models.put(rule.getName(), rule)));
        models.forEach((name, rule) -> {
            RuleParts parts = RuleParts.of(rule);
            Set<String> read = new TreeSet<>();
            parts.expressions().forEach(each -> read.addAll(readings.getOrDefault(each, Set.of())));
            Set<String> told = told(name, parts);
            read.addAll(told);
            tells.put(name, told);
            needs.put(name, read);
            types.put(name, parts.types());
            if (parts.isNested()) {
                nested.add(name);
            }
        });
        this.strata = Strata.of(statements);
        this.sliced = strata.downstream(statements.stream()
                .filter(RuleStatement::sliced)
                .map(RuleStatement::name)
                .collect(Collectors.toSet()));
        Set<String> whole = new TreeSet<>(this.statements.keySet());
        whole.removeAll(sliced);
        whole.removeAll(nested);
        this.base = build(whole, true);
    }

    // What a rule says when it matches rests on what it reads for that.
    private Set<String> told(String name, RuleParts parts) {
        Set<String> told = new TreeSet<>(readings.getOrDefault(parts.consequence(), Set.of()));
        Optional.ofNullable(statements.get(name))
                .ifPresent(statement -> statement
                        .holes()
                        .forEach(hole -> Optional.ofNullable(parts.variables().get(RuleParts.variable(hole)))
                                .flatMap(type -> RuleParts.reading(hole, type))
                                .ifPresent(told::add)));
        return told;
    }

    /** Built once: it is immutable, and the same for every pack. */
    private static final class BuiltIn {
        private static final RuleBase BASE =
                new RuleBase(BuiltInRules.models(), List::of, RuleBase.class.getClassLoader(), List.of(), Map.of());

        private BuiltIn() {}
    }

    /** Returns the built-in rules alone. The rule compiler is not needed. */
    public static RuleBase builtIn() {
        return BuiltIn.BASE;
    }

    /** Returns the built-in rules together with those of a pack. The rule compiler is not needed. */
    public static RuleBase with(CompiledRules rules) {
        RuleLoader loader = new RuleLoader(rules.classes(), rules.allowed());
        Supplier<List<Model>> own = () -> rules.models().stream()
                .map(each -> RuleLoader.model(each, loader))
                .toList();
        return new RuleBase(BuiltInRules.models(), own, loader.forDrools(), rules.statements(), rules.readings());
    }

    /** Returns the names of the pack's rules that are evaluated slice of time by slice of time, in alphabetical order. */
    public Set<String> sliced() {
        return sliced;
    }

    /**
     * Returns the names of the pack's rules that are evaluated without those that they do not build on: Drools shares what rules have in
     * common, and some rules about combinations of facts then fell silent.
     */
    Set<String> nested() {
        return nested;
    }

    /**
     * Returns the fields that a rule of the pack reads, as in {@code Request.actor} or {@code Attribute.value}, in alphabetical order.
     *
     * @throws IllegalArgumentException if the pack has no such rule
     */
    public Set<String> needs(String rule) {
        org.drools.model.Rule model = Optional.ofNullable(models.get(rule))
                .orElseThrow(() -> new IllegalArgumentException("there is no rule `" + rule + "`"));
        return needs.getOrDefault(model.getName(), Set.of());
    }

    /** Returns the fields that a rule reads only to say what it says: in its part {@code then} and in its texts. */
    Set<String> tells(String rule) {
        return tells.getOrDefault(rule, Set.of());
    }

    /** Returns the types of facts that a rule looks at, each as often as it does. */
    List<String> types(String rule) {
        return types.getOrDefault(rule, List.of());
    }

    /** Returns what the rules of the pack say of themselves, by their names. */
    Map<String, RuleStatement> statements() {
        return statements;
    }

    Map<String, Set<String>> readings() {
        return readings;
    }

    org.drools.model.Rule model(String rule) {
        return Optional.ofNullable(models.get(rule)).orElseThrow();
    }

    Strata strata() {
        return strata;
    }

    /** Returns the built-in rules with those of the pack that need no slices and are not nested. */
    KieBase base() {
        return base;
    }

    /** Returns the built-in rules alone. */
    KieBase builtInAlone() {
        return parts.computeIfAbsent(BUILT_IN, key -> build(Set.of(), true));
    }

    /** Returns some rules of the pack, without the built-in ones. */
    KieBase part(Set<String> rules) {
        KieBase part = parts.get(rules);
        if (part == null) {
            part = build(rules, false);
            if (parts.size() < MOST_PARTS) {
                parts.put(new TreeSet<>(rules), part);
            }
        }
        return part;
    }

    @SuppressWarnings("try") // The home is entered and left, nothing else is asked of it.
    private KieBase build(Set<String> rules, boolean withBuiltIn) {
        try (DroolsHome home = DroolsHome.enter()) {
            List<Model> chosen = new ArrayList<>(withBuiltIn ? builtIn : List.of());
            for (Model each : own.get()) {
                chosen.add(new PartOfModel(each, rules));
            }
            InternalKnowledgeBase built = KieBaseBuilder.createKieBaseFromModel(chosen, DroolsOptions.ofBase(loader));
            setConsequences(built, chosen);
            // The first session makes Drools look for the rest of its parts.
            built.newKieSession(DroolsOptions.ofSession(), null).dispose();
            return built;
        }
    }

    private void setConsequences(KieBase built, List<Model> chosen) {
        Map<String, org.drools.model.Consequence> consequences = new HashMap<>();
        for (Model model : chosen) {
            model.getRules().forEach(each -> consequences.put(each.getName(), each.getDefaultConsequence()));
        }
        for (KiePackage each : built.getKiePackages()) {
            for (Rule rule : each.getRules()) {
                org.drools.model.Consequence consequence = consequences.get(rule.getName());
                if (consequence != null) {
                    RuleImpl changed = (RuleImpl) rule;
                    changed.setConsequence(
                            new MatchConsequence(rule.getName(), consequence, variables(rule.getName())));
                    changed.setSalience(new SalienceInteger(-strata.layer(rule.getName())));
                }
            }
        }
    }

    private Set<String> variables(String rule) {
        RuleStatement statement = statements.get(rule);
        return statement == null
                ? Set.of()
                : statement.holes().stream().map(RuleParts::variable).collect(Collectors.toCollection(TreeSet::new));
    }
}
