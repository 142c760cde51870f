package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.RuleStatement;
import dev.edict.engine.yaml.Place;
import dev.edict.model.Catalogue;
import dev.edict.model.Origin;
import dev.edict.model.Pack;
import dev.edict.model.Policy;
import dev.edict.time.TimeZones;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the lints look at.
 *
 * @param pack the pack
 * @param all its facts and those of what it imports
 * @param rules what its rules say of themselves
 * @param actions the actions that it may speak of
 * @param named every id that something in the pack names
 * @param definitions where things were defined
 * @param zones the rules of time zones
 */
public record Subject(
        Pack pack,
        Catalogue all,
        List<RuleStatement> rules,
        Set<String> actions,
        Set<String> named,
        Definitions definitions,
        TimeZones zones) {
    /** Knows where something was defined. */
    @FunctionalInterface
    public interface Definitions {
        /** Returns the place of a definition in the pack itself. */
        Optional<Place> of(String what, String id);
    }

    /** Returns the policies that are no exceptions. */
    List<Policy> statements() {
        return pack.policies().stream().filter(policy -> !policy.exception()).toList();
    }

    /** Returns the exceptions. */
    List<Policy> exceptions() {
        return pack.policies().stream().filter(Policy::exception).toList();
    }

    /** Returns what the pack says in rules, as policies that have no scope of their own. */
    List<Policy> rulePolicies() {
        return rules.stream().flatMap(rule -> rule.policy().stream()).toList();
    }

    /** Returns all that the pack says, in policies and in rules. */
    List<Policy> policies() {
        return Stream.concat(pack.policies().stream(), rulePolicies().stream()).toList();
    }

    /** Returns where a policy stands. */
    static Place place(Policy policy) {
        return place(policy.origin());
    }

    /** Returns an origin as a place. */
    static Place place(Origin origin) {
        return new Place(origin.file(), origin.line(), origin.column());
    }

    /** Returns the place of the pack's own file. */
    static Place packFile() {
        return Place.of("pack.yaml");
    }

    /** Returns where something was defined, or the pack's own file if it was defined nowhere else. */
    Place place(String what, String id) {
        return definitions.of(what, id).orElse(packFile());
    }
}
