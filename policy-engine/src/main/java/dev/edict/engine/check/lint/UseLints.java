package dev.edict.engine.check.lint;

import dev.edict.model.AttributeTest;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import dev.edict.model.Words;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What nothing in the pack names. A pack without policies is there for its importers, and is not looked at. */
final class UseLints {
    private final Subject subject;
    private final Report report;

    UseLints(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    void run() {
        if (subject.policies().isEmpty()) {
            return;
        }
        unused("source", subject.pack().catalogue().sources().keySet(), subject.named());
        unused("group", subject.pack().catalogue().groups().keySet(), subject.named());
        unused("regime", subject.pack().catalogue().regimes().keySet(), subject.named());
        unused("place", subject.pack().catalogue().areas().keySet(), subject.named());
        // What rules read stands in them in quotes, and so among the names.
        Set<String> attributes = new TreeSet<>(subject.named());
        Set<String> actions = new TreeSet<>(subject.named());
        for (Policy policy : subject.pack().policies()) {
            read(policy, attributes, actions);
            policy.readings().forEach(reading -> read(reading.policy(), attributes, actions));
        }
        unused("attribute", subject.pack().attributes().keySet(), attributes);
        unused("action", subject.pack().actions(), actions);
    }

    private static void read(Policy policy, Set<String> attributes, Set<String> actions) {
        Stream<Scope> scopes = Stream.of(
                        Stream.of(policy.scope()),
                        policy.except().stream(),
                        policy.stages().stream().map(stage -> stage.scope()))
                .flatMap(each -> each);
        scopes.forEach(scope -> read(scope, attributes, actions));
        policy.duty().doneIf().stream().map(AttributeTest::attribute).forEach(attributes::add);
        policy.instead().forEach(change -> {
            if (change.fields().containsKey("action")) {
                actions.add(change.fields().get("action"));
            }
        });
    }

    private static void read(Scope scope, Set<String> attributes, Set<String> actions) {
        scope.given().stream().map(AttributeTest::attribute).forEach(attributes::add);
        scope.how().actions().map(Words::words).ifPresent(actions::addAll);
        scope.any().forEach(inner -> read(inner, attributes, actions));
    }

    private void unused(String what, Set<String> defined, Set<String> used) {
        for (String id : defined) {
            if (!used.contains(id)) {
                report.add(
                        Lint.UNUSED_DEFINITION,
                        subject.place(what, id),
                        "nothing in the pack names the " + what + " `" + id + "`",
                        "leave it out, or name it where it counts");
            }
        }
    }
}
