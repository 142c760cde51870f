package dev.edict.engine.check;

import dev.edict.Issue;
import dev.edict.engine.check.drl.CheckedRules;
import dev.edict.engine.check.drl.KnownIds;
import dev.edict.engine.check.drl.RuleFiles;
import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.check.lint.Lints;
import dev.edict.engine.check.lint.Subject;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.suggest.RequestWords;
import dev.edict.engine.yaml.Issues;
import dev.edict.engine.yaml.YamlLimits;
import dev.edict.model.Catalogue;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import dev.edict.time.TimeZones;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The one verb of stage 2: checks a pack and everything it imports, and tells all issues at once. Pure: the outcome depends on the
 * arguments alone. Safe to call from many threads.
 */
public final class PackCheck {
    private PackCheck() {}

    /** Checks within {@link YamlLimits#DEFAULT}; see {@link #check(PackSource, Collection, TimeZones, YamlLimits)}. */
    public static Checked check(PackSource source, Collection<PackSource> others, TimeZones zones) {
        return check(source, others, zones, YamlLimits.DEFAULT);
    }

    /**
     * Checks a pack. Places of issues are paths inside the pack; those of an imported pack begin with its origin.
     *
     * @param source the pack
     * @param others packs that it may import besides those that ship with Edict
     * @param zones the rules by which its dates must exist
     * @param limits how much of each file is read
     */
    public static Checked check(PackSource source, Collection<PackSource> others, TimeZones zones, YamlLimits limits) {
        ParsedPack parsed = ParsedPack.whole(source, limits, zones);
        Issues issues = parsed.ledger().issues();
        Imports imports = new Imports(others, limits, zones, issues);
        List<ParsedPack> imported = imports.closure(parsed);
        imports.ambiguities(parsed, imported);
        Map<String, Target> targets = targets(source, parsed.pack().policies());
        Library library = new Library(layers(parsed, imported), targets.keySet(), () -> imports.others(imported));
        new FactsCheck(library, zones, issues)
                .check(parsed.ledger(), parsed.pack().policies(), targets);
        for (ParsedPack pack : imported) {
            if (!imports.isShipped(pack)) {
                checkImported(pack, imports.below(pack), zones, issues);
            }
        }
        return checked(parsed, imported, library);
    }

    /**
     * Looks, in a pack that {@link #check} found no error in, for what its author most likely does not mean and does not {@code accept}.
     *
     * @param source the pack
     * @param others packs that it may import besides those that ship with Edict
     * @param zones the rules of its time zones
     * @return what was found, in reading order, each with the code of a {@link dev.edict.engine.check.lint.Lint}; nothing if the pack
     *     has errors
     */
    public static List<Issue> lint(PackSource source, Collection<PackSource> others, TimeZones zones) {
        Checked whole = check(source, others, zones);
        Optional<CheckedPack> checked = whole.pack();
        if (checked.isEmpty()) {
            return List.of();
        }
        ParsedPack parsed = ParsedPack.whole(source, YamlLimits.DEFAULT, zones);
        Ledger ledger = parsed.ledger();
        Optional<List<RuleStatement>> rules = rules(source, whole.names());
        if (rules.isEmpty()) {
            return List.of();
        }
        Set<String> named = new TreeSet<>(RuleHeads.strings(source));
        named.addAll(ledger.references().ids());
        Pack pack = checked.get().pack();
        Set<String> actions = new TreeSet<>(RequestWords.ACTIONS);
        actions.addAll(pack.actions());
        Subject subject =
                new Subject(pack, checked.get().catalogue(), rules.get(), actions, named, ledger::definition, zones);
        return parsed.placed(Acceptances.apply(ledger.acceptances(), Lints.of(subject)));
    }

    /** Returns what the rules of a pack say of themselves; nothing if there is an error in one. */
    private static Optional<List<RuleStatement>> rules(PackSource source, Checked.Names names) {
        List<RuleSource> files = source.pathsIn("rules").stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> new RuleSource(path, source.file(path).orElse("")))
                .toList();
        CheckedRules checked = RuleFiles.check(
                files, new KnownIds(names.organizations(), names.tools(), names.sources(), names.policies()));
        return checked.hasErrors() ? Optional.empty() : Optional.of(checked.statements());
    }

    private static List<Catalogue> layers(ParsedPack pack, List<ParsedPack> below) {
        List<Catalogue> layers = new ArrayList<>();
        layers.add(pack.pack().catalogue());
        below.forEach(each -> layers.add(each.pack().catalogue()));
        if (pack.ledger().references().names(Reference.Kind.REGIME, Imports.MAJORITY)) {
            layers.add(Imports.ordinary());
        }
        return layers;
    }

    private static Checked checked(ParsedPack parsed, List<ParsedPack> imported, Library library) {
        List<Issue> issues = parsed.placed(parsed.ledger().issues().toList());
        if (issues.stream().anyMatch(Issue::isError)) {
            return new Checked(Optional.empty(), issues, names(parsed.source(), library));
        }
        List<PackSource> sources = imported.stream().map(ParsedPack::source).toList();
        CheckedPack pack = new CheckedPack(
                parsed.source(),
                parsed.pack(),
                library.merged(),
                sources,
                PackSource.hash(parsed.source(), sources),
                issues);
        return new Checked(Optional.of(pack), issues, names(parsed.source(), library));
    }

    private static Checked.Names names(PackSource source, Library library) {
        if (source.pathsIn("rules").isEmpty()) {
            return Checked.Names.NONE;
        }
        return new Checked.Names(
                new TreeSet<>(library.ids(Reference.Kind.ORGANIZATION)),
                new TreeSet<>(library.ids(Reference.Kind.TOOL)),
                new TreeSet<>(library.ids(Reference.Kind.SOURCE)),
                new TreeSet<>(library.ids(Reference.Kind.POLICY)));
    }

    /** Returns the ids of all policies, exceptions and rules of a pack, in alphabetical order. */
    public static SortedSet<String> ids(CheckedPack pack) {
        return new TreeSet<>(targets(pack.source(), pack.pack().policies()).keySet());
    }

    /** Returns everything that an exception of the pack can set aside, by id. */
    static Map<String, Target> targets(PackSource source, List<Policy> policies) {
        Map<String, Target> targets = new LinkedHashMap<>();
        policies.forEach(
                policy -> targets.put(policy.id(), new Target(policy.id(), policy.issuer(), policy.waivableBy())));
        RuleHeads.of(source).forEach(rule -> targets.putIfAbsent(rule.id(), rule));
        return targets;
    }

    private static void checkImported(ParsedPack pack, List<ParsedPack> below, TimeZones zones, Issues issues) {
        Issues found = new Issues();
        found.addAll(pack.ledger().issues().toList());
        new FactsCheck(new Library(layers(pack, below), Set.of()), zones, found)
                .check(pack.ledger(), List.of(), Map.of());
        found.toList().stream()
                .filter(Issue::isError)
                .map(issue -> new Issue(
                        issue.severity(),
                        issue.code(),
                        Imports.prefixed(pack, issue.file()),
                        issue.line(),
                        issue.column(),
                        issue.message(),
                        issue.help()))
                .forEach(issues::add);
    }
}
