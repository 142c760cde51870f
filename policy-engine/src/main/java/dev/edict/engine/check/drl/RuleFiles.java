package dev.edict.engine.check.drl;

import dev.edict.Issue;
import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks rule files: all of them, and all rules of each, whatever is wrong with the others. */
public final class RuleFiles {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
    private static final Pattern RESERVED =
            Pattern.compile("(dev\\.edict|java|javax|jdk|sun|org\\.drools|org\\.kie)(\\..*)?");

    private final KnownIds known;
    private final Trusted trusted;
    private final Map<String, RuleBlock> names = new HashMap<>();
    private final Map<String, RuleText> places = new HashMap<>();
    private final Map<String, PackageBuilder> packages = new TreeMap<>();
    private final List<RuleStatement> statements = new ArrayList<>();

    private RuleFiles(KnownIds known, Trusted trusted) {
        this.known = known;
        this.trusted = trusted;
    }

    /** Checks files, which refer to ids of a pack. The order of the files has no influence. */
    public static CheckedRules check(Collection<RuleSource> sources, KnownIds known) {
        return check(sources, known, Set.of());
    }

    /** Checks files whose rules may call further methods. */
    public static CheckedRules check(Collection<RuleSource> sources, KnownIds known, Set<Method> further) {
        List<RuleFile> files = sources.stream()
                .sorted(java.util.Comparator.comparing(RuleSource::file))
                .map(source -> BlockReader.read(new RuleText(source)))
                .toList();
        Set<String> policies = new TreeSet<>(known.policies());
        files.forEach(file -> file.rules().forEach(rule -> policies.add(rule.name())));
        RuleFiles check = new RuleFiles(
                new KnownIds(known.organizations(), known.tools(), known.sources(), policies), new Trusted(further));
        Map<String, List<RuleFile>> byPackage = new TreeMap<>();
        files.forEach(file -> byPackage
                .computeIfAbsent(file.packageText(), name -> new ArrayList<>())
                .add(file));
        byPackage.values().forEach(check::checkPackage);
        List<Issue> issues = files.stream()
                .flatMap(file -> file.text().issues().stream())
                .distinct()
                .sorted()
                .toList();
        return new CheckedRules(
                issues,
                check.statements,
                check.packages.values().stream().map(PackageBuilder::build).toList());
    }

    private void checkPackage(List<RuleFile> files) {
        Map<String, FactType> declared = FileTypes.declarations(files);
        for (RuleFile file : files) {
            packageName(file);
            FileTypes types = FileTypes.read(file, declared, trusted);
            PackageBuilder builder =
                    packages.computeIfAbsent(file.packageText(), name -> new PackageBuilder(name, trusted.types()));
            builder.declare(declared);
            for (RuleBlock rule : file.rules()) {
                if (unique(file, rule)) {
                    checkRule(file, types, rule, builder);
                }
            }
        }
    }

    private static void packageName(RuleFile file) {
        String name = file.packageText();
        if (!file.packageName().isEmpty()
                && (!PACKAGE.matcher(name).matches() || RESERVED.matcher(name).matches())) {
            file.text()
                    .error(
                            file.packageName().get(0),
                            "bad-package",
                            "`" + name + "` is no name for a package of rules",
                            "use a name of your own in lower-case letters, such as `acme.rules`");
        }
    }

    private boolean unique(RuleFile file, RuleBlock rule) {
        RuleBlock first = names.putIfAbsent(rule.name(), rule);
        RuleText place = places.putIfAbsent(rule.name(), file.text());
        if (first != null && place != null) {
            file.text()
                    .error(
                            rule.nameToken(),
                            "duplicate-rule",
                            "there is a rule `" + rule.name() + "` already",
                            "the other stands at "
                                    + place.origin(first.keyword().start()) + "; choose another name");
            return false;
        }
        return true;
    }

    private void checkRule(RuleFile file, FileTypes types, RuleBlock rule, PackageBuilder builder) {
        RuleText text = file.text();
        int before = text.issues().size();
        name(text, rule);
        StatementReader statement = new StatementReader(text, types, rule, known);
        Scope scope = new Scope();
        Optional<RuleDescr> parsed = ConditionParser.parse(text, rule, scope);
        if (parsed.isEmpty()) {
            statement.readAlone(scope);
            Consequence.read(text, types, scope, rule);
            return;
        }
        ConditionTree conditions = ConditionTree.read(text, types, rule, parsed.get(), scope);
        Consequence consequence = Consequence.read(text, types, conditions.scope(), rule);
        RuleStatement read = statement.read(conditions, consequence);
        if (text.issues().size() == before) {
            statements.add(read);
            parsed.get().setConsequence(consequence.java());
            builder.add(parsed.get());
        }
    }

    private static void name(RuleText text, RuleBlock rule) {
        if (rule.name().isBlank()
                || !rule.name().equals(rule.name().strip())
                || rule.name().indexOf('\n') >= 0) {
            text.error(rule.nameToken(), "missing-name", "the rule has no name", "write `rule \"acme/what-it-says\"`");
        }
    }
}
