package dev.edict.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a policy stands at an instant: the effects that it may have, or none, and what would tell. */
record Life(Set<Optional<String>> effects, Set<String> missing) {
    private static final Optional<String> SILENT = Optional.empty();

    boolean silent() {
        return effects.equals(Set.of(SILENT));
    }

    static Life of(Node policy, Node time, String effect, boolean exception, World world, Asked asked) {
        String stated = time.text("zone", policy.get("time").text("zone", ""));
        if (!stated.equals("actor")) {
            String zone = stated.isEmpty()
                    ? world.organization(policy.get("issuer").text()).text("zone", "UTC")
                    : stated;
            return in(ZoneId.of(zone), ZoneId.of(zone), policy, time, effect, exception, world);
        }
        ZoneId publisher =
                ZoneId.of(world.organization(policy.get("issuer").text()).text("zone", "UTC"));
        String actor = asked.field("zone");
        if (actor != null) {
            return in(ZoneId.of(actor), publisher, policy, time, effect, exception, world);
        }
        Set<Optional<String>> effects = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        boolean first = true;
        Life before = null;
        for (int quarter = -48; quarter <= 56; quarter++) {
            Life one = in(ZoneOffset.ofTotalSeconds(quarter * 900), publisher, policy, time, effect, exception, world);
            effects.addAll(one.effects);
            missing.addAll(one.missing);
            if (!first && !one.effects.equals(before.effects)) {
                missing.add("zone");
            }
            before = one;
            first = false;
        }
        return new Life(effects, missing);
    }

    private static Life one(Optional<String> effect) {
        return new Life(Set.of(effect), Set.of());
    }

    private static Life in(
            ZoneId zone, ZoneId publisher, Node policy, Node time, String effect, boolean exception, World world) {
        Instant at = world.at;
        Node from = time.get("from");
        boolean open = from.has("by");
        Instant by = !from.exists() ? Instant.MIN : Clock.start(open ? from.get("by") : from, zone);
        Instant notBefore =
                !open ? by : from.has("not-before") ? Clock.start(from.get("not-before"), zone) : Instant.MIN;
        Instant until = Clock.end(time, zone);
        Published published = published(policy, time, publisher, world);
        if (!published.by(world.knownAt)) {
            return one(SILENT);
        }
        Life life;
        boolean announced = !at.isBefore(published.since());
        Optional<String> before = announced && !exception ? Optional.of("warn") : SILENT;
        if (!at.isBefore(until)) {
            life = one(SILENT);
        } else if (!at.isBefore(by)) {
            life = one(Optional.of(effect));
        } else if (!at.isBefore(notBefore)) {
            Set<Optional<String>> both =
                    new LinkedHashSet<>(List.of(Optional.of(effect), announced ? Optional.of("warn") : SILENT));
            life = new Life(both, Set.of(policy.get("id").text() + ": from"));
        } else {
            life = one(before);
        }
        record Phase(Published known, Node node) {}
        List<Phase> phases = new ArrayList<>();
        for (Node phase : time.get("phases").list()) {
            Published known = phase.has("known")
                    ? Published.at(phase.get("known"), publisher)
                    : phase.has("source")
                                    && source(phase.get("source").text(), world).has("date")
                            ? Published.at(
                                    source(phase.get("source").text(), world).get("date"), publisher)
                            : phase.has("from") ? Published.at(phase.get("from"), publisher) : Published.ALWAYS;
            Instant start = phase.has("from") ? Clock.start(phase.get("from"), zone) : Instant.MIN;
            if (known.by(world.knownAt) && Clock.inside(at, start, Clock.end(phase, zone))) {
                phases.add(new Phase(known, phase));
            }
        }
        return phases.stream()
                .max(Comparator.comparing(phase -> phase.known.since()))
                .map(phase -> one(effect(phase.node, effect)))
                .orElse(life);
    }

    private static Optional<String> effect(Node phase, String effect) {
        if (phase.has("effect")) {
            return Optional.of(phase.get("effect").text());
        }
        return switch (phase.get("status").text()) {
            case "announced", "grace" -> Optional.of("warn");
            case "in-force" -> Optional.of(effect);
            case "not-enforced" -> Optional.of("review");
            default -> SILENT;
        };
    }

    private static Node source(String id, World world) {
        return world.maps.get("sources").getOrDefault(id, Node.NONE);
    }

    private static Published published(Node policy, Node time, ZoneId zone, World world) {
        if (time.has("known")) {
            return Published.at(time.get("known"), zone);
        }
        Optional<String> earliest = policy.texts("source").stream()
                .map(id -> source(id, world))
                .filter(source -> source.has("date"))
                .map(source -> source.get("date").text())
                .min(Comparator.naturalOrder());
        if (earliest.isPresent()) {
            return Published.at(new Node(earliest.get()), zone);
        }
        Node from = time.get("from");
        return from.exists() ? Published.at(from.has("by") ? from.get("by") : from, zone) : Published.ALWAYS;
    }
}
