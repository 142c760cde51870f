package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.check.drl.Spoken;
import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.suggest.RequestWords;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words of requests that policies and rules may add, and that look like a slip of the pen. A word that two of them use is meant. One that
 * a single policy uses is compared with Edict's own words and those that are meant; one that a single rule uses, with those of policies
 * as well.
 */
final class WordLints {
    private final Subject subject;
    private final Report report;

    WordLints(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    void run() {
        RequestWords.OPEN.forEach(this::field);
    }

    private void field(String field) {
        Map<String, Set<String>> ofPolicies = new TreeMap<>();
        for (Policy policy : subject.pack().policies()) {
            for (String word : RequestWords.added(field, policy)) {
                ofPolicies.computeIfAbsent(word, none -> new TreeSet<>()).add(policy.id());
            }
        }
        Map<String, Set<String>> ofAll = new TreeMap<>();
        ofPolicies.forEach((word, ids) -> ofAll.put(word, new TreeSet<>(ids)));
        for (RuleStatement rule : subject.rules()) {
            spoken(rule, field)
                    .forEach(each -> ofAll.computeIfAbsent(each.word(), none -> new TreeSet<>())
                            .add(rule.name()));
        }
        Set<String> meant = new TreeSet<>(RequestWords.of(field, List.of()));
        String assumed = subject.pack().assume().get(field);
        if (assumed != null) {
            meant.add(assumed);
        }
        ofAll.forEach((word, users) -> {
            if (users.size() > 1) {
                meant.add(word);
            }
        });
        ofPolicies.forEach((word, ids) -> slip(ids.iterator().next(), field, word, meant, subject.place(field, word)));
        Set<String> known = new TreeSet<>(meant);
        known.addAll(ofPolicies.keySet());
        for (RuleStatement rule : subject.rules()) {
            for (Spoken each : spoken(rule, field)) {
                slip(rule.name(), field, each.word(), known, Subject.place(each.origin()));
            }
        }
    }

    private static List<Spoken> spoken(RuleStatement rule, String field) {
        return rule.spoken().stream().filter(each -> each.field().equals(field)).toList();
    }

    private void slip(String id, String field, String word, Set<String> known, Place place) {
        List<String> near = DidYouMean.slips(word, known);
        if (!near.isEmpty()) {
            report.add(
                    Lint.STRANGE_WORD,
                    place,
                    "`" + id + "` alone knows the " + field + " `" + word + "`",
                    "did you mean `" + near.get(0) + "`?");
        }
    }
}
