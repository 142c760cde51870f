package dev.edict.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What each policy says to a request at an instant. */
final class Policies {
    private final World world;
    private final Asked asked;
    private final Scopes scopes;

    private final Map<String, Node> all;

    Policies(World world, Asked asked, Map<String, Node> all) {
        this.world = world;
        this.asked = asked;
        this.all = all;
        scopes = new Scopes(world, asked);
    }

    Word word(Node policy, boolean exception) {
        if (!policy.has("readings")) {
            return read(policy, exception);
        }
        Map<String, Word> readings = new LinkedHashMap<>();
        policy.get("readings")
                .map()
                .forEach((name, reading) -> readings.put(
                        name,
                        read(
                                inZoneOf(policy, reading)
                                        .over(policy.without("readings", "prefer", "if-readings-differ")),
                                exception)));
        Set<Set<String>> possible = new HashSet<>();
        readings.values().forEach(word -> possible.add(word.possible()));
        if (possible.size() == 1 && readings.values().iterator().next().firm()) {
            Word first = readings.values().iterator().next();
            return readings.values().stream()
                    .reduce(
                            first,
                            (one, other) -> new Word(one.possible(), Set.of(), Word.union(one.helps(), other.helps())));
        }
        if (policy.has("prefer")) {
            return readings.get(policy.get("prefer").text());
        }
        return differing(readings, policy.text("if-readings-differ", "review"));
    }

    // A reading that states no zone for its time is read in its policy's.
    private static Node inZoneOf(Node policy, Node reading) {
        Node time = reading.get("time");
        return time.exists() && policy.get("time").has("zone") && !time.has("zone")
                ? new Node(java.util.Map.of(
                                "time",
                                time.over(Node.read("{zone: "
                                                + policy.get("time").get("zone").text() + "}"))
                                        .value()))
                        .over(reading)
                : reading;
    }

    private static Word differing(Map<String, Word> readings, String ifTheyDiffer) {
        List<Set<String>> ways = new ArrayList<>(List.of(Set.of()));
        Set<String> missing = Set.of();
        Set<String> helps = Set.of();
        for (Word word : readings.values()) {
            List<Set<String>> more = new ArrayList<>();
            for (Set<String> way : ways) {
                for (String one : word.possible()) {
                    more.add(Word.union(way, Set.of(one)));
                }
            }
            ways = more;
            missing = Word.union(missing, word.missing());
            helps = Word.union(helps, word.helps());
        }
        Set<String> words = new TreeSet<>();
        for (Set<String> way : ways) {
            String strongest = way.stream().reduce(Word::stronger).orElseThrow();
            // Whether somebody is merely warned is nothing to be reviewed.
            words.add(way.size() == 1 || Word.STRONGEST.indexOf(strongest) > 2 ? strongest : ifTheyDiffer);
        }
        return new Word(words, words.size() == 1 ? Set.of() : missing, helps);
    }

    private Word read(Node policy, boolean exception) {
        Word all = Word.SILENCE;
        for (Step step : steps(policy)) {
            all = all.or(step(policy, step, exception));
        }
        return all;
    }

    private record Step(Node stage, Node time) {}

    private static List<Step> steps(Node policy) {
        Node time = policy.get("time");
        if (!policy.has("stages")) {
            return List.of(new Step(Node.NONE, time));
        }
        List<Step> steps = new ArrayList<>();
        for (Node stage : policy.get("stages").list()) {
            // A stage's own end, however it is stated, takes the place of its policy's.
            Node own = stage.get("time");
            Node around = own.has("until") || own.has("through") ? time.without("until", "through") : time;
            steps.add(new Step(stage.without("time"), own.over(around)));
        }
        return steps;
    }

    private Word step(Node policy, Step step, boolean exception) {
        Ans applies = scopes.holds(policy).and(scopes.holds(step.stage));
        if (applies.no()) {
            return Word.SILENCE;
        }
        String effect = exception ? "permit" : policy.get("effect").text();
        Life life = Life.of(policy, step.time, effect, exception, replacing(policy), world, asked);
        if (life.silent()) {
            return Word.SILENCE;
        }
        Ans exempt = scopes.exempt(policy);
        if (exempt.yes()) {
            return Word.SILENCE;
        }
        Set<String> possible = new TreeSet<>();
        Set<String> missing = new TreeSet<>(applies.missing());
        for (Optional<String> one : life.effects()) {
            if (one.equals(Optional.of("oblige"))) {
                possible.addAll(duty(policy, missing));
            } else {
                possible.add(one.orElse("none"));
            }
        }
        if (!applies.yes()) {
            possible.add("none");
        } else if (life.effects().size() > 1) {
            missing.addAll(life.missing());
        }
        boolean permits = possible.contains("permit");
        if (permits && exempt.holds() == null) {
            possible.add("none");
            missing.addAll(exempt.missing());
        }
        return new Word(possible, possible.size() == 1 ? Set.of() : missing, permits ? Set.of() : exempt.missing());
    }

    private List<Node> replacing(Node policy) {
        return all.values().stream()
                .filter(other ->
                        other.texts("replaces").contains(policy.get("id").text()))
                .toList();
    }

    private Set<String> duty(Node policy, Set<String> missing) {
        Ans done = policy.has("done-if") ? scopes.given(policy.get("done-if")) : Ans.NO;
        if (done.yes()) {
            return Set.of("none");
        }
        Node time = policy.get("time");
        boolean open = false;
        boolean late = false;
        for (ZoneId actor : Life.isActors(policy, time) ? Life.actorZones(asked) : List.of((ZoneId) ZoneOffset.UTC)) {
            ZoneId zone = Life.zone(policy, time, actor, world);
            Instant due = policy.has("due") ? Clock.end(policy.get("due"), zone) : Instant.MAX;
            open |= world.at.isBefore(due);
            late |= !world.at.isBefore(due);
        }
        Set<String> words = new TreeSet<>();
        if (open) {
            words.add("oblige");
        }
        if (late) {
            words.add(policy.text("overdue", "oblige"));
            if (!done.no()) {
                words.add("none");
                missing.addAll(done.missing());
            }
        }
        if (open && late && words.size() > 1) {
            missing.add("zone");
        }
        return words;
    }
}
