package dev.edict.benchmarks.report;

import dev.edict.benchmarks.contestant.Entrant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What was asked for, and what was measured.
 *
 * @param what the target
 * @param bound the number it is about
 * @param atMost whether the number may not be larger; else it may not be smaller
 * @param measured the number that was measured, if it was
 */
record Target(String what, double bound, boolean atMost, OptionalDouble measured) {
    private static final int SMALL = 10;
    private static final int MIDDLE = 10_000;
    private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000};

    /** Returns the targets, each with its number in a run. */
    static List<Target> of(Results results) {
        List<Target> targets = new ArrayList<>();
        targets.add(atMost(
                "cold with its explanation read, at 10,000 policies, in times of plain Java",
                15,
                ratio(results, Entrant.EDICT_COLD_READ, MIDDLE, Entrant.PLAIN, MIDDLE)));
        targets.add(atMost(
                "cold at 10,000 policies, in times of plain Java",
                15,
                ratio(results, Entrant.EDICT_COLD, MIDDLE, Entrant.PLAIN, MIDDLE)));
        targets.add(atMost(
                "cold at 10,000 policies, in times of itself at 10",
                1.3,
                ratio(results, Entrant.EDICT_COLD, MIDDLE, Entrant.EDICT_COLD, SMALL)));
        targets.add(atMost(
                "cold with its explanation read at 10,000 policies, in times of itself at 10",
                1.3,
                ratio(results, Entrant.EDICT_COLD_READ, MIDDLE, Entrant.EDICT_COLD_READ, SMALL)));
        for (int size : SIZES) {
            targets.add(atMost(
                    "warm at %,d policies, in times of plain Java".formatted(size),
                    2,
                    ratio(results, Entrant.EDICT_WARM, size, Entrant.PLAIN, size)));
        }
        for (Entrant peer : peers()) {
            targets.add(atLeast(
                    peer.title() + " at 10,000 policies, in times of Edict cold",
                    100,
                    ratio(results, peer, MIDDLE, Entrant.EDICT_COLD, MIDDLE)));
        }
        targets.add(atLeast("the fastest peer at any size, in times of Edict warm", 1, fastestPeer(results)));
        addThreads(results, targets);
        addFigures(results, targets);
        return targets;
    }

    private static void addThreads(Results results, List<Target> targets) {
        for (String cache : List.of("warm", "cold")) {
            targets.add(atLeast(
                    "throughput of 64 threads, in times of that of 2, " + cache,
                    0.9,
                    quotient(value(results, "threads", cache, 64), value(results, "threads", cache, 2))));
        }
        targets.add(atMost(
                "the timeline of 20 years, in times of one decision",
                20,
                quotient(value(results, "timeline", "timeline", 0), value(results, "timeline", "decision", 0))));
    }

    private static void addFigures(Results results, List<Target> targets) {
        targets.add(figure(results, "load of 100,000 policies", "seconds to load 100,000 policies", 5));
        targets.add(figure(
                results,
                "load of 100,000 policies, the 5th in one process",
                "seconds to load 100,000 policies for the fifth time in one process",
                5));
        targets.add(figure(results, "heap of 100,000 policies", "MB that 100,000 policies hold", 400));
        targets.add(figure(
                results,
                "load of 100,000 policies with -Xmx400m",
                "seconds to load 100,000 policies in a heap of 400 MB",
                5));
        targets.add(figure(
                results, "start to first decision, median", "milliseconds from process start to first decision", 700));
        targets.add(figure(
                results,
                "start to first decision with class-data sharing, median",
                "milliseconds from process start to first decision with class-data sharing",
                300));
        targets.add(figure(
                results,
                "ownership: all answers for one selector, median",
                "seconds for all answers on 1,000,000 organizations",
                0.5));
        targets.add(figure(
                results,
                "ownership: heap of the graph and the answers",
                "MB for 1,000,000 organizations and all answers",
                300));
    }

    private static Target figure(Results results, String name, String what, double bound) {
        return atMost(what, bound, value(results, "figure", name, 0));
    }

    private static Target atMost(String what, double bound, OptionalDouble measured) {
        return new Target(what, bound, true, measured);
    }

    private static Target atLeast(String what, double bound, OptionalDouble measured) {
        return new Target(what, bound, false, measured);
    }

    private static OptionalDouble fastestPeer(Results results) {
        return Stream.of(peers())
                .flatMap(peer -> java.util.stream.IntStream.of(SIZES)
                        .mapToObj(size -> ratio(results, peer, size, Entrant.EDICT_WARM, size)))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }

    private static Entrant[] peers() {
        return Stream.of(Entrant.values()).filter(Entrant::isPeer).toArray(Entrant[]::new);
    }

    private static OptionalDouble ratio(Results results, Entrant entrant, int size, Entrant other, int otherSize) {
        return quotient(
                value(results, "decision", entrant.name(), size), value(results, "decision", other.name(), otherSize));
    }

    private static OptionalDouble value(Results results, String group, String series, int size) {
        return results.of(group, series, size)
                .map(score -> OptionalDouble.of(score.value()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble quotient(OptionalDouble dividend, OptionalDouble divisor) {
        return dividend.isPresent() && divisor.isPresent()
                ? OptionalDouble.of(dividend.getAsDouble() / divisor.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Returns whether it is met: {@code met}, or {@code missed} and by how much. */
    String verdict() {
        if (measured.isEmpty() || Double.isNaN(measured.getAsDouble())) {
            return "not measured";
        }
        double value = measured.getAsDouble();
        if (atMost ? value <= bound : value >= bound) {
            return "met";
        }
        return "**missed**, by a factor of " + Numbers.text(atMost ? value / bound : bound / value);
    }
}
