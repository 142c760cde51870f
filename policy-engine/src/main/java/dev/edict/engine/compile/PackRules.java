package dev.edict.engine.compile;

import dev.edict.Issue;
import dev.edict.engine.check.drl.CheckedRules;
import dev.edict.engine.check.drl.KnownIds;
import dev.edict.engine.check.drl.RuleFiles;
import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.check.drl.Whereabouts;
import dev.edict.model.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Compiles the rules of a pack: reads, checks, compiles and guards them. Stateless and safe to share between threads. */
public final class PackRules {
    private PackRules() {}

    /** Compiles rule files that may call what all rules may call. */
    public static RuleCompilation compile(Collection<RuleSource> sources, KnownIds known) {
        return compile(sources, known, AllowedCode.standard(), Optional.empty());
    }

    /**
     * Compiles rule files. It takes seconds the first time in a process, for the rule compiler has to be loaded, unless their classes
     * are kept beside them.
     *
     * @param sources the files
     * @param known the ids that rules may refer to
     * @param allowed what rules may call
     * @param kept what the pack has under {@link KeptRules#FILE}
     * @return the compiled rules, or all that is wrong with all files
     */
    public static RuleCompilation compile(
            Collection<RuleSource> sources, KnownIds known, AllowedCode allowed, Optional<String> kept) {
        CheckedRules checked = RuleFiles.check(sources, known, allowed.trusted());
        if (checked.hasErrors()) {
            return new RuleCompilation(checked.issues(), Optional.empty());
        }
        String circular = Strata.of(checked.statements()).circular();
        if (!circular.isEmpty()) {
            return new RuleCompilation(List.of(circle(origin(checked, circular), circular)), Optional.empty());
        }
        List<Issue> issues = new ArrayList<>(checked.issues());
        Optional<KeptRules> current = KeptRules.of(kept, sources, allowed);
        if (current.isPresent()) {
            return guarded(
                    sources, checked, current.get().models(), current.get().classes(), allowed, issues);
        }
        if (kept.isPresent()) {
            issues.add(stale());
        }
        Set<String> models = new TreeSet<>();
        try {
            Map<String, byte[]> classes = RuleCompiler.compileChecked(checked.packages(), models);
            return guarded(sources, checked, models, classes, allowed, issues);
        } catch (RuleCompilerException e) {
            return new RuleCompilation(blame(checked, e), Optional.empty());
        } catch (LinkageError | RuntimeException e) {
            Optional<Issue> setting = HostSettings.blamed(e);
            if (setting.isEmpty()) {
                throw e;
            }
            issues.add(setting.get());
            return new RuleCompilation(issues, Optional.empty());
        }
    }

    private static Issue stale() {
        return Issue.warning(
                "stale-compiled-rules",
                KeptRules.FILE,
                0,
                0,
                "these are not the rules of the pack, compiled by this version of Edict, so they are compiled anew",
                "write the file again with `edict compile`, or delete it");
    }

    /** Returns the file that holds compiled rules, to be kept beside the pack. */
    public static String kept(Collection<RuleSource> sources, CompiledRules rules) {
        return new KeptRules(
                        KeptRules.key(sources, rules.allowed()),
                        new TreeSet<>(rules.models()),
                        new TreeMap<>(rules.classes()))
                .text();
    }

    private static RuleCompilation guarded(
            Collection<RuleSource> sources,
            CheckedRules checked,
            Collection<String> models,
            Map<String, byte[]> classes,
            AllowedCode allowed,
            List<Issue> issues) {
        Set<String> declared = new TreeSet<>();
        for (PackageDescr each : checked.packages()) {
            each.getTypeDeclarations().forEach(type -> declared.add(each.getName() + "." + type.getTypeName()));
        }
        BytecodeGate gate = BytecodeGate.inspect(classes, declared, allowed);
        boolean told =
                gate.refusals().stream().anyMatch(refusal -> !refusal.rule().isEmpty());
        for (BytecodeGate.Refusal refusal : gate.refusals()) {
            if (told && refusal.rule().isEmpty()) {
                continue; // Said of the rule that brought it about.
            }
            Origin at = place(sources, origin(checked, refusal.rule()), refusal);
            issues.add(Issue.error(
                    "refused-code",
                    at.file(),
                    at.line(),
                    at.column(),
                    "the rule `" + refusal.rule() + "` uses " + refusal.what() + ", which rules may not use",
                    "compare fields of facts with literals and with each other"));
        }
        if (!gate.refusals().isEmpty()) {
            return new RuleCompilation(issues, Optional.empty());
        }
        return new RuleCompilation(
                issues,
                Optional.of(new CompiledRules(
                        classes, List.copyOf(models), checked.statements(), gate.readings(), allowed)));
    }

    private static Origin place(Collection<RuleSource> sources, Origin rule, BytecodeGate.Refusal refusal) {
        return sources.stream()
                .filter(source -> source.file().equals(rule.file()))
                .findFirst()
                .map(source -> Whereabouts.of(source, rule, refusal.expression(), refusal.words()))
                .orElse(rule);
    }

    private static Issue circle(Origin at, String rule) {
        return Issue.error(
                "circular-rule",
                at.file(),
                at.line(),
                at.column(),
                "the rule `" + rule
                        + "` asks for the absence or the number of facts that rest on what it derives itself",
                "derive facts of another type");
    }

    // What Drools objects to bears no line of the author's, so each rule is tried alone.
    private static List<Issue> blame(CheckedRules checked, RuleCompilerException all) {
        List<Issue> issues = new ArrayList<>(checked.issues());
        for (PackageDescr each : checked.packages()) {
            for (RuleDescr rule : each.getRules()) {
                try {
                    RuleCompiler.compileChecked(List.of(alone(each, rule)), new ArrayList<>());
                } catch (RuleCompilerException e) {
                    issues.add(objection(origin(checked, rule.getName()), rule.getName(), e));
                }
            }
        }
        if (issues.isEmpty()) {
            issues.add(objection(origin(checked, ""), "", all));
        }
        return issues;
    }

    private static Issue objection(Origin at, String rule, RuleCompilerException objection) {
        return Issue.error(
                "rule-compiler",
                at.file(),
                at.line(),
                at.column(),
                "the rule `" + rule + "` cannot be compiled",
                "the rule compiler says: " + objection.firstLine());
    }

    private static PackageDescr alone(PackageDescr whole, RuleDescr rule) {
        PackageDescr part = new PackageDescr(whole.getName());
        whole.getImports().forEach(part::addImport);
        whole.getGlobals().forEach(part::addGlobal);
        for (TypeDeclarationDescr type : whole.getTypeDeclarations()) {
            part.addTypeDeclaration(type);
        }
        part.addRule(rule);
        return part;
    }

    private static Origin origin(CheckedRules checked, String rule) {
        Map<String, Origin> origins = new TreeMap<>();
        for (RuleStatement each : checked.statements()) {
            origins.put(each.name(), each.origin());
        }
        Origin first = checked.statements().isEmpty()
                ? new Origin("rules", 0, 0)
                : checked.statements().get(0).origin();
        return origins.getOrDefault(rule, new Origin(first.file(), 0, 0));
    }
}
