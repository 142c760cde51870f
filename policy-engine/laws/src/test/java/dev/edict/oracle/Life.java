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

    /** Where a policy stands, or a stage of it, and what takes its place from its own beginning on. */
    static Life of(
            Node policy, Node time, String effect, boolean exception, List<Node> replacing, World world, Asked asked) {
        boolean follows =
                isActors(policy, time) || replacing.stream().anyMatch(other -> isActors(other, other.get("time")));
        Set<Optional<String>> effects = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        Life before = null;
        for (ZoneId zone : follows ? actorZones(asked) : List.of(ZoneOffset.UTC)) {
            Life one = in(zone, policy, time, effect, exception, replacing, world);
            effects.addAll(one.effects);
            missing.addAll(one.missing);
            if (before != null && !one.effects.equals(before.effects)) {
                missing.add("zone");
            }
            before = one;
        }
        return new Life(effects, missing);
    }

    /** The zones that the user may be in: the one that was stated, or every offset. */
    static List<ZoneId> actorZones(Asked asked) {
        String stated = asked.field("zone");
        if (stated != null && ZoneId.getAvailableZoneIds().contains(stated)) {
            return List.of(ZoneId.of(stated));
        }
        List<ZoneId> zones = new ArrayList<>();
        for (int quarter = -48; quarter <= 56; quarter++) {
            zones.add(ZoneOffset.ofTotalSeconds(quarter * 900));
        }
        return zones;
    }

    private static String zone(Node policy, Node time) {
        return time.text("zone", policy.get("time").text("zone", ""));
    }

    static boolean isActors(Node policy, Node time) {
        return zone(policy, time).equals("actor");
    }

    private static ZoneId publisher(Node policy, World world) {
        return ZoneId.of(world.organization(policy.get("issuer").text()).text("zone", "UTC"));
    }

    static ZoneId zone(Node policy, Node time, ZoneId actor, World world) {
        String stated = zone(policy, time);
        return stated.equals("actor") ? actor : stated.isEmpty() ? publisher(policy, world) : ZoneId.of(stated);
    }

    private static Life in(
            ZoneId actor, Node policy, Node time, String effect, boolean exception, List<Node> replacing, World world) {
        Life life = in(
                zone(policy, time, actor, world),
                isActors(policy, time) ? publisher(policy, world) : zone(policy, time, actor, world),
                policy,
                time,
                effect,
                exception,
                world);
        for (Node other : replacing) {
            life = life.until(begun(other, actor, world));
        }
        return life;
    }

    // Whether what takes a policy's place has begun: whether it ever had an effect of its own until now, by any of its
    // readings or the one that is preferred.
    private static Ans begun(Node other, ZoneId actor, World world) {
        Ans begun = Ans.NO;
        for (Node time : times(other)) {
            ZoneId zone = zone(other, time, actor, world);
            ZoneId publisher = isActors(other, time) ? publisher(other, world) : zone;
            if (published(other, time, publisher, world).by(world.knownAt)) {
                begun = begun.or(begun(other, time, zone, publisher, world));
            }
        }
        return begun;
    }

    private static List<Node> times(Node policy) {
        List<Node> readings = new ArrayList<>();
        policy.get("readings").map().forEach((name, reading) -> {
            if (policy.text("prefer", name).equals(name)) {
                readings.add(reading.get("time").exists() ? reading.get("time") : policy.get("time"));
            }
        });
        List<Node> times = new ArrayList<>();
        for (Node time : readings.isEmpty() ? List.of(policy.get("time")) : readings) {
            policy.get("stages")
                    .list()
                    .forEach(stage -> times.add(stage.get("time").over(time)));
            if (!policy.has("stages")) {
                times.add(time);
            }
        }
        return times;
    }

    private static Ans begun(Node other, Node time, ZoneId zone, ZoneId publisher, World world) {
        Node from = time.get("from");
        List<Instant> turns = new ArrayList<>(List.of(Instant.MIN, world.at));
        if (from.exists()) {
            turns.add(Clock.start(from.has("by") ? from.get("by") : from, zone));
            if (from.has("not-before")) {
                turns.add(Clock.start(from.get("not-before"), zone));
            }
        }
        for (Node phase : time.get("phases").list()) {
            if (phase.has("from")) {
                turns.add(Clock.start(phase.get("from"), zone));
            }
            turns.add(Clock.end(phase, zone));
        }
        Instant now = world.at;
        Ans begun = Ans.NO;
        for (Instant turn : turns) {
            if (!turn.isAfter(now)) {
                world.at = turn;
                begun = begun.or(stands(other, time, zone, publisher, world));
            }
        }
        world.at = now;
        return begun;
    }

    private static Ans stands(Node other, Node time, ZoneId zone, ZoneId publisher, World world) {
        Optional<Node> phase = phase(time, zone, publisher, world);
        if (phase.isPresent()) {
            return Ans.of(Set.of("in-force", "grace", "not-enforced")
                    .contains(phase.get().get("status").text()));
        }
        Node from = time.get("from");
        Instant by = !from.exists() ? Instant.MIN : Clock.start(from.has("by") ? from.get("by") : from, zone);
        boolean open = from.has("by")
                && (!from.has("not-before") || !world.at.isBefore(Clock.start(from.get("not-before"), zone)));
        if (!world.at.isBefore(Clock.end(time, zone))) {
            return Ans.NO;
        }
        return !world.at.isBefore(by)
                ? Ans.YES
                : open ? Ans.unknown(other.get("id").text() + ": from") : Ans.NO;
    }

    private Life until(Ans replaced) {
        if (replaced.no()) {
            return this;
        }
        if (replaced.yes()) {
            return one(SILENT);
        }
        Set<Optional<String>> both = new LinkedHashSet<>(effects);
        both.add(SILENT);
        Set<String> all = new TreeSet<>(missing);
        all.addAll(replaced.missing());
        return new Life(both, all);
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
        return phase(time, zone, publisher, world)
                .map(phase -> one(effect(phase, effect)))
                .orElse(life);
    }

    /** The phase that an instant falls into; of several that one which became known last. */
    private static Optional<Node> phase(Node time, ZoneId zone, ZoneId publisher, World world) {
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
            if (known.by(world.knownAt) && Clock.inside(world.at, start, Clock.end(phase, zone))) {
                phases.add(new Phase(known, phase));
            }
        }
        return phases.stream()
                .max(Comparator.comparing(phase -> phase.known.since()))
                .map(Phase::node);
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
