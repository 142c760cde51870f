package dev.edict.engine.compile;

import dev.edict.AccessRequest;
import dev.edict.engine.compile.CompiledPolicy.CompiledReading;
import dev.edict.model.AttributeTest;
import dev.edict.model.Manner;
import dev.edict.model.Policy;
import dev.edict.model.Routes;
import dev.edict.model.Scope;
import dev.edict.model.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a request that the policies of a pack read: requests that differ in others alone have the same outcome. Organization, tool, model and place always count, for names that nobody knows do; the instant never does.
 * Immutable.
 */
public final class ReadFields {
    private enum Field {
        ACTOR,
        COUNTERPARTY,
        VERSION,
        OPERATOR,
        ACTION,
        ZONE,
        ROUTE,
        DEVICE,
        NETWORK,
        CREDENTIAL,
        DATA,
        PURPOSE
    }

    private final Set<Field> fields = new TreeSet<>();
    private final Set<String> attributes = new TreeSet<>();
    private final boolean all;
    private final KnownSteps known;

    // What the sets come to, in a form that is quick to read.
    private final boolean[] read = new boolean[Field.values().length];
    private final String[] names;

    private ReadFields(List<CompiledPolicy> policies, boolean all, KnownSteps known) {
        this.all = all;
        this.known = known;
        policies.forEach(this::add);
        fields.forEach(field -> read[field.ordinal()] = true);
        names = attributes.toArray(String[]::new);
    }

    /**
     * Returns the fields that the policies of a pack read.
     *
     * @param pack the pack
     * @param hasRules whether it has rules of its own, which may read any
     */
    public static ReadFields of(CompiledPack pack, boolean hasRules) {
        return new ReadFields(pack.policies(), hasRules, pack.known());
    }

    private void add(CompiledPolicy policy) {
        if (policy.followsActor()) {
            fields.add(Field.ZONE);
        }
        for (CompiledReading reading : policy.readings()) {
            Policy read = reading.policy();
            add(read.scope());
            read.except().forEach(this::add);
            read.stages().stream().map(Stage::scope).forEach(this::add);
            read.duty().doneIf().stream().map(AttributeTest::attribute).forEach(attributes::add);
        }
    }

    private void add(Scope scope) {
        add(scope.actors().isPresent(), Field.ACTOR);
        add(scope.whom().isPresent() || scope.roles().isPresent(), Field.COUNTERPARTY);
        scope.what().ifPresent(what -> {
            // An assessment of risk may be one of some versions.
            add(what.versions().isPresent() || what.risk().isPresent(), Field.VERSION);
            add(what.operators().isPresent(), Field.OPERATOR);
        });
        Manner how = scope.how();
        add(how.actions().isPresent(), Field.ACTION);
        add(how.devices().isPresent(), Field.DEVICE);
        add(how.networks().isPresent(), Field.NETWORK);
        add(how.credentials().isPresent(), Field.CREDENTIAL);
        add(how.purposes().isPresent(), Field.PURPOSE);
        add(how.data().isPresent(), Field.DATA);
        add(how.routes() != Routes.ANY, Field.ROUTE);
        scope.given().stream().map(AttributeTest::attribute).forEach(attributes::add);
        scope.any().forEach(this::add);
    }

    private void add(boolean isRead, Field field) {
        if (isRead) {
            fields.add(field);
        }
    }

    private boolean reads(Field field) {
        return read[field.ordinal()];
    }

    // Facts that are passed with a request bring policies, which may read any field.
    private boolean isReadWhole(AccessRequest request) {
        return all || !request.facts().equals(dev.edict.Facts.NONE);
    }

    /** Returns whether two requests have the same outcome at the same instant, whatever else they say. */
    public boolean sameIn(AccessRequest one, AccessRequest other) {
        if (isReadWhole(one) || isReadWhole(other)) {
            return one.asksTheSameAs(other);
        }
        return one.organization().equals(other.organization())
                && one.tool().equals(other.tool())
                && one.model().equals(other.model())
                && one.place().equals(other.place())
                && known.earliest(one.knownAt()).equals(known.earliest(other.knownAt()))
                && (!reads(Field.ACTOR) || one.actor().equals(other.actor()))
                && (!reads(Field.COUNTERPARTY) || one.counterparties().equals(other.counterparties()))
                && (!reads(Field.VERSION) || one.version().equals(other.version()))
                && (!reads(Field.OPERATOR) || one.operator().equals(other.operator()))
                && (!reads(Field.ACTION) || one.action().equals(other.action()))
                && (!reads(Field.ZONE) || one.zone().equals(other.zone()))
                && (!reads(Field.ROUTE) || one.route().equals(other.route()))
                && (!reads(Field.DEVICE) || one.device().equals(other.device()))
                && (!reads(Field.NETWORK) || one.network().equals(other.network()))
                && (!reads(Field.CREDENTIAL) || one.credential().equals(other.credential()))
                && (!reads(Field.DATA) || one.data().equals(other.data()))
                && (!reads(Field.PURPOSE) || one.purpose().equals(other.purpose()))
                && sameAttributes(one, other);
    }

    private boolean sameAttributes(AccessRequest one, AccessRequest other) {
        for (String name : names) {
            if (!Objects.equals(one.attributes().get(name), other.attributes().get(name))) {
                return false;
            }
        }
        return true;
    }

    /** Returns a hash code that requests share which are the {@linkplain #sameIn same in} these fields. */
    public int hash(AccessRequest request) {
        if (isReadWhole(request)) {
            return request.timelessHash();
        }
        int hash = request.organization().hashCode();
        hash = 31 * hash + request.tool().hashCode();
        hash = 31 * hash + request.model().hashCode();
        hash = 31 * hash + request.place().hashCode();
        hash = 31 * hash + known.earliest(request.knownAt()).hashCode();
        hash = reads(Field.ACTOR) ? 31 * hash + request.actor().hashCode() : hash;
        hash = reads(Field.COUNTERPARTY) ? 31 * hash + request.counterparties().hashCode() : hash;
        hash = reads(Field.VERSION) ? 31 * hash + request.version().hashCode() : hash;
        hash = reads(Field.OPERATOR) ? 31 * hash + request.operator().hashCode() : hash;
        hash = reads(Field.ACTION) ? 31 * hash + request.action().hashCode() : hash;
        hash = reads(Field.ROUTE) ? 31 * hash + request.route().hashCode() : hash;
        hash = reads(Field.DEVICE) ? 31 * hash + request.device().hashCode() : hash;
        hash = reads(Field.NETWORK) ? 31 * hash + request.network().hashCode() : hash;
        hash = reads(Field.CREDENTIAL) ? 31 * hash + request.credential().hashCode() : hash;
        hash = reads(Field.PURPOSE) ? 31 * hash + request.purpose().hashCode() : hash;
        for (String name : names) {
            hash = 31 * hash + Objects.hashCode(request.attributes().get(name));
        }
        // Spread, for the low bits choose the place.
        return hash ^ (hash >>> 16);
    }
}
