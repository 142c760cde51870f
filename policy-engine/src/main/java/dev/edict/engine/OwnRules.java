package dev.edict.engine;

import dev.edict.Issue;
import dev.edict.engine.author.Bounds;
import dev.edict.engine.check.Checked;
import dev.edict.engine.check.RuleDates;
import dev.edict.engine.check.drl.CheckedRules;
import dev.edict.engine.check.drl.KnownIds;
import dev.edict.engine.check.drl.RuleFiles;
import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.compile.AllowedCode;
import dev.edict.engine.compile.CompiledRules;
import dev.edict.engine.compile.PackRules;
import dev.edict.engine.compile.RuleCompilation;
import dev.edict.engine.load.PackSource;
import dev.edict.engine.match.RuleBase;
import dev.edict.model.Policy;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of a pack's own, in DRL. A pack without such rules never loads this class, nor the rule compiler behind it. Immutable and safe to share between threads.
 */
final class OwnRules {
    private static final String FOLDER = "rules";

    private final List<RuleSource> sources;
    private final CompiledRules compiled;
    private final String text;
    private final RuleBase base;

    private OwnRules(List<RuleSource> sources, CompiledRules compiled) {
        this.sources = sources;
        this.compiled = compiled;
        text = sources.stream().map(RuleSource::text).reduce("", String::concat);
        base = RuleBase.with(compiled);
    }

    /** Returns whether a pack brings rules of its own. */
    static boolean isIn(PackSource source) {
        return source.pathsIn(FOLDER).stream().anyMatch(path -> path.endsWith(".drl"));
    }

    /** Compiles the rules of a pack, and adds what is wrong with them to the issues. */
    static Optional<OwnRules> compile(PackSource source, Checked.Names names, AllowedCode allowed, List<Issue> issues) {
        return compile(source, names, allowed, issues, Optional.empty());
    }

    /**
     * Compiles the rules of a pack, and adds what is wrong with them to the issues. Rules whose text is the same as before are checked
     * against what else there is now, but not compiled again.
     *
     * @param allowed what they may call, the same as before
     */
    static Optional<OwnRules> compile(
            PackSource source,
            Checked.Names names,
            AllowedCode allowed,
            List<Issue> issues,
            Optional<OwnRules> before) {
        try {
            return ready(source, names, allowed, issues, before);
        } catch (NoClassDefFoundError missing) {
            issues.add(Issue.error(
                    "no-rule-compiler",
                    FOLDER,
                    0,
                    0,
                    "this pack has rules of its own, and what reads or compiles them is not on the class path",
                    "add `org.drools:drools-engine` and `org.ow2.asm:asm`, or keep compiled rules beside the pack with `edict"
                            + " compile`: see docs/speed.md"));
            return Optional.empty();
        }
    }

    private static Optional<OwnRules> ready(
            PackSource source,
            Checked.Names names,
            AllowedCode allowed,
            List<Issue> issues,
            Optional<OwnRules> before) {
        List<RuleSource> sources = source.pathsIn(FOLDER).stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> new RuleSource(path, source.file(path).orElseThrow()))
                .toList();
        KnownIds known = new KnownIds(names.organizations(), names.tools(), names.sources(), names.policies());
        Optional<OwnRules> same = before.filter(rules -> rules.sources.equals(sources));
        if (same.isPresent()) {
            CheckedRules checked = RuleFiles.check(sources, known, allowed.trusted());
            issues.addAll(checked.issues());
            return checked.hasErrors() ? Optional.empty() : same;
        }
        Optional<String> kept = source.file(PackSource.COMPILED_RULES);
        RuleCompilation compilation = PackRules.compile(sources, known, allowed, kept);
        issues.addAll(compilation.issues());
        try {
            return compilation.rules().map(rules -> new OwnRules(sources, rules));
        } catch (LinkageError | IllegalStateException | ClassCastException broken) {
            if (kept.isEmpty()) {
                throw broken;
            }
            issues.add(Issue.error(
                    "broken-compiled-rules",
                    PackSource.COMPILED_RULES,
                    0,
                    0,
                    "these compiled rules cannot be loaded",
                    "write the file again with `edict compile`, or delete it"));
            return Optional.empty();
        }
    }

    /** Returns the compiled rules as they are kept beside the pack. */
    String kept() {
        return PackRules.kept(sources, compiled);
    }

    /** Checks that the dates of the rules exist in their zones, and adds those that do not to the issues. */
    void checkDates(Checked checked, TimeZones zones, List<Issue> issues) {
        checked.pack().ifPresent(pack -> issues.addAll(RuleDates.check(policies(), pack.catalogue(), zones)));
    }

    /** Returns the rules as policies, whose conditions the rules say. */
    List<Policy> policies() {
        return compiled.statements().stream()
                .flatMap(statement -> statement.policy().stream())
                .toList();
    }

    /** Returns the words that the rules compare fields of the request with, by field. */
    Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (RuleStatement statement : compiled.statements()) {
            statement
                    .spoken()
                    .forEach(spoken -> words.computeIfAbsent(spoken.field(), none -> new TreeSet<>())
                            .add(spoken.word()));
        }
        return words;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (RuleStatement statement : compiled.statements()) {
            ids.add(statement.name());
        }
        return ids;
    }

    /** Returns the groups that the rules name; all if they ask for members without naming a group. */
    private Set<String> groups(Map<String, ?> groups) {
        Set<String> named = new TreeSet<>();
        groups.keySet().stream().filter(id -> text.contains(id)).forEach(named::add);
        return named.isEmpty() && text.contains("Member(") ? new TreeSet<>(groups.keySet()) : named;
    }

    /** Returns these rules, ready to be matched together with the built-in ones on the groups of a catalogue and within bounds. */
    Ready with(Map<String, ?> groups, Bounds bounds) {
        return new Ready(base, ids(), groups(groups), bounds);
    }

    /**
     * Rules of a pack's own that are ready to be matched.
     *
     * @param base the built-in rules and the pack's own
     * @param ids the ids of the pack's own
     * @param groups the ids of the groups whose members they ask for
     * @param bounds how much they may take for one request
     */
    record Ready(RuleBase base, Set<String> ids, Set<String> groups, Bounds bounds) {}
}
