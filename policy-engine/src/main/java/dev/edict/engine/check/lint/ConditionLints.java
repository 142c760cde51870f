package dev.edict.engine.check.lint;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.Place;
import dev.edict.model.AttributeTest;
import dev.edict.model.Comparison;
import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Tool;
import dev.edict.model.ToolTest;
import dev.edict.model.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What tests show by themselves: that nothing can pass them, or that they leave out what most likely was meant. */
final class ConditionLints {
    private final Subject subject;
    private final Report report;
    private final Territories territories;

    ConditionLints(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
        this.territories = new Territories(subject, report);
    }

    void run() {
        for (Policy policy : subject.pack().policies()) {
            Place place = Subject.place(policy);
            scope(policy.id(), policy.scope(), List.of(), place);
            // What is exempted need not exist yet, so only its attributes are looked at.
            policy.except().forEach(scope -> attributes(policy.id(), scope.given(), place));
            policy.stages()
                    .forEach(stage ->
                            scope(policy.id(), stage.scope(), policy.scope().given(), place));
        }
    }

    private void scope(String id, Scope scope, List<AttributeTest> around, Place place) {
        List<AttributeTest> tests = new ArrayList<>(around);
        tests.addAll(scope.given());
        attributes(id, tests, place);
        scope.who().ifPresent(party -> parties(id, party, place));
        scope.whom().ifPresent(party -> parties(id, party, place));
        scope.what().ifPresent(what -> tools(id, what, place));
        scope.where().ifPresent(where -> territories.look(id, where.places(), place));
        scope.any().forEach(inner -> scope(id, inner, tests, place));
    }

    private void neverTrue(String id, String why, Place place) {
        report.add(Lint.NEVER_TRUE, place, "a test of `" + id + "` can never hold: " + why);
    }

    private void attributes(String id, List<AttributeTest> tests, Place place) {
        Map<String, List<AttributeTest>> byName = new LinkedHashMap<>();
        tests.forEach(test -> byName.computeIfAbsent(test.attribute(), name -> new ArrayList<>())
                .add(test));
        byName.forEach((name, same) -> {
            if (excludeEachOther(same) || areEmpty(same)) {
                neverTrue(id, "`" + name + "` is tested for what excludes itself", place);
            }
        });
    }

    private static boolean excludeEachOther(List<AttributeTest> tests) {
        Optional<Set<String>> left = Optional.empty();
        for (AttributeTest test : tests) {
            if (test.comparison() == Comparison.EQUALS) {
                Set<String> both = new HashSet<>(test.values());
                left.ifPresent(both::retainAll);
                left = Optional.of(both);
            }
        }
        if (left.isEmpty()) {
            return false;
        }
        Set<String> remaining = left.get();
        tests.stream()
                .filter(test -> test.comparison() == Comparison.NOT)
                .forEach(test -> remaining.removeAll(test.values()));
        return remaining.isEmpty();
    }

    private static boolean areEmpty(List<AttributeTest> tests) {
        for (AttributeTest low : tests) {
            for (AttributeTest high : tests) {
                if (isEmpty(low, high)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isEmpty(AttributeTest low, AttributeTest high) {
        String below = low.values().get(0);
        String above = high.values().get(0);
        if (low.comparison() == Comparison.FROM && high.comparison() == Comparison.BEFORE) {
            return below.compareTo(above) >= 0;
        }
        boolean lower = low.comparison() == Comparison.AT_LEAST || low.comparison() == Comparison.MORE_THAN;
        boolean upper = high.comparison() == Comparison.AT_MOST || high.comparison() == Comparison.LESS_THAN;
        if (!lower || !upper) {
            return false;
        }
        int order = new BigDecimal(below).compareTo(new BigDecimal(above));
        boolean closed = low.comparison() == Comparison.AT_LEAST && high.comparison() == Comparison.AT_MOST;
        return order > 0 || (order == 0 && !closed);
    }

    private void parties(String id, Party party, Place place) {
        if (party instanceof Party.AnyOf any) {
            any.tests().forEach(test -> parties(id, test, place));
        } else if (party instanceof Party.AllOf all) {
            all.tests().forEach(test -> parties(id, test, place));
            contradicting(id, all.tests(), place);
        } else if (party instanceof Party.Headquartered test) {
            territories.look(id, test.place().places(), place);
        }
    }

    private void contradicting(String id, List<Party> tests, Place place) {
        for (Party one : tests) {
            for (Party other : tests) {
                if (other instanceof Party.Not not && not.test().equals(one)) {
                    neverTrue(id, "an organization cannot pass a test and fail it", place);
                }
            }
        }
    }

    private void tools(String id, ToolTest what, Place place) {
        words(id, "category", what.categories(), Tool::categories, place);
        words(id, "class", what.classes(), Tool::classes, place);
        models(id, what, place);
    }

    /** A tool that is named, and is said to be of a kind that it is not, cannot be met. */
    private void models(String id, ToolTest what, Place place) {
        if (what.inside()
                || what.derived()
                || what.tools().filter(words -> !words.negated()).isEmpty()) {
            return;
        }
        List<Tool> named = what.tools().stream()
                .flatMap(words -> words.words().stream())
                .flatMap(tool -> Stream.ofNullable(subject.all().tools().get(tool)))
                .toList();
        boolean groups = what.tools().stream()
                .flatMap(words -> words.words().stream())
                .anyMatch(subject.all().groups()::containsKey);
        boolean kinds = what.kinds().stream()
                .anyMatch(words -> named.stream()
                        .allMatch(tool -> tool.kind()
                                .filter(kind -> !words.accepts(kind.word()))
                                .isPresent()));
        boolean categories = what.categories().stream()
                .filter(words -> !words.negated())
                .anyMatch(words -> named.stream()
                        .noneMatch(tool -> tool.categories().stream().anyMatch(words::accepts)));
        if (!groups && !named.isEmpty() && (kinds || categories)) {
            neverTrue(id, "none of its tools is of the kind or category that it asks for", place);
        }
    }

    private void words(
            String id, String what, Optional<Words> words, Function<Tool, Collection<String>> part, Place place) {
        Set<String> known = new TreeSet<>();
        subject.all().tools().values().forEach(tool -> known.addAll(part.apply(tool)));
        for (String word : words.map(Words::words).orElse(Set.of())) {
            if (!known.contains(word)) {
                report.add(
                        Lint.UNKNOWN_CATEGORY,
                        place,
                        "no tool has the " + what + " `" + word + "` that `" + id + "` asks for",
                        DidYouMean.help(word, known).stream().toArray(String[]::new));
            }
        }
    }
}
