package dev.edict.oracle;

import dev.edict.Decision;
import dev.edict.Finding;
import dev.edict.MissingFact;
import dev.edict.SetAside;
import dev.edict.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision and the oracle's answer say differently. */
final class Differences {
    private Differences() {}

    static List<String> between(Decision decision, Oracle.Answer answer) {
        List<String> found = new ArrayList<>();
        if (!decision.outcome().word().equals(answer.outcome())) {
            return List.of("the outcome is " + decision.outcome().word() + ", the oracle says " + answer.outcome());
        }
        compare(found, "determining", ids(decision.determining().stream().map(Finding::policy)), answer.determining());
        compare(found, "overridden", ids(decision.overridden().stream().map(Finding::policy)), answer.overridden());
        compare(found, "set aside", ids(decision.setAside().stream().map(SetAside::policy)), answer.setAside());
        Set<String> warns = ids(decision.warnings().stream().map(Warning::policy));
        warns.removeIf(id -> id.startsWith("edict/"));
        compare(found, "warning", warns, answer.warns());
        // A name that nobody knows is asked for besides, and by no policy.
        if (decision.missing().stream().noneMatch(fact -> fact.neededBy().isEmpty())) {
            compare(
                    found,
                    "missing",
                    paths(decision.missing().stream().map(MissingFact::path).toList()),
                    paths(answer.missing()));
        }
        return found;
    }

    private static void compare(List<String> found, String what, Set<String> engine, Set<String> oracle) {
        if (!engine.equals(oracle)) {
            found.add(what + " are " + engine + ", the oracle says " + oracle);
        }
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }

    // Of facts of ownership each evaluator names what its own way of counting stumbles on.
    private static Set<String> paths(Iterable<String> missing) {
        Set<String> paths = new TreeSet<>();
        missing.forEach(path -> {
            if (!path.startsWith("hold") && !path.startsWith("owner") && !path.startsWith("controller")) {
                paths.add(path);
            }
        });
        return paths;
    }
}
