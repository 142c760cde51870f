package dev.edict.engine.report;

import dev.edict.model.Party;
import dev.edict.model.Policy;
import dev.edict.model.Scope;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the tests of ownership that policies hold organizations against. */
final class OwnershipTests {
    private OwnershipTests() {}

    static void in(Policy policy, Set<Party.Owned> found) {
        in(policy.scope(), found);
        policy.except().forEach(scope -> in(scope, found));
        policy.stages().forEach(stage -> in(stage.scope(), found));
        policy.readings().forEach(reading -> in(reading.policy(), found));
    }

    private static void in(Scope scope, Set<Party.Owned> found) {
        Stream.of(scope.who(), scope.whom()).forEach(party -> party.ifPresent(each -> in(each, found)));
        scope.what().ifPresent(what -> {
            what.vendors().ifPresent(party -> in(party, found));
            what.operators().ifPresent(party -> in(party, found));
        });
        scope.any().forEach(each -> in(each, found));
    }

    private static void in(Party party, Set<Party.Owned> found) {
        if (party instanceof Party.Owned owned) {
            found.add(new Party.Owned(owned.under(), owned.terms(), java.util.Optional.empty()));
        } else if (party instanceof Party.Not not) {
            in(not.test(), found);
        } else if (party instanceof Party.AnyOf any) {
            any.tests().forEach(each -> in(each, found));
        } else if (party instanceof Party.AllOf all) {
            all.tests().forEach(each -> in(each, found));
        } else if (party instanceof Party.Controlled controlled) {
            in(controlled.by(), found);
        } else if (party instanceof Party.UltimateParent parent) {
            in(parent.test(), found);
        }
    }
}
