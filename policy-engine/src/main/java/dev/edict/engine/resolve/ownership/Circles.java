package dev.edict.engine.resolve.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Splits a graph into its strongly connected components, each before those that lead to it (R. Tarjan, Depth-first search and linear
 * graph algorithms, SIAM Journal on Computing 1, 1972), without recursion, for chains can be long.
 */
final class Circles {
    private final IntFunction<int[]> next;
    private final int[] order;
    private final int[] lowest;
    private final boolean[] open;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();
    private int visited;

    private Circles(int size, IntFunction<int[]> next) {
        this.next = next;
        order = new int[size];
        lowest = new int[size];
        open = new boolean[size];
    }

    /** Returns the components of what can be reached from a number; what they lead to comes first. */
    static List<List<Integer>> from(int start, int size, IntFunction<int[]> next) {
        Circles circles = new Circles(size, next);
        circles.visit(start);
        return circles.components;
    }

    private void visit(int start) {
        Deque<Step> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Step step = path.element();
            if (step.done < step.following.length) {
                int following = step.following[step.done++];
                if (order[following] == 0) {
                    path.push(enter(following));
                } else if (open[following]) {
                    lowest[step.at] = Math.min(lowest[step.at], order[following]);
                }
            } else {
                path.pop();
                leave(step.at);
                if (!path.isEmpty()) {
                    int before = path.element().at;
                    lowest[before] = Math.min(lowest[before], lowest[step.at]);
                }
            }
        }
    }

    private Step enter(int at) {
        visited++;
        order[at] = visited;
        lowest[at] = visited;
        open[at] = true;
        stack.push(at);
        return new Step(at, next.apply(at));
    }

    private void leave(int at) {
        if (lowest[at] != order[at]) {
            return;
        }
        List<Integer> component = new ArrayList<>();
        int member;
        do {
            member = stack.pop();
            open[member] = false;
            component.add(member);
        } while (member != at);
        component.sort(null);
        components.add(component);
    }

    private static final class Step {
        private final int at;
        private final int[] following;
        private int done;

        Step(int at, int[] following) {
            this.at = at;
            this.following = Arrays.copyOf(following, following.length);
        }
    }
}
