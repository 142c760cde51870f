package dev.edict.engine.resolve.ownership;

import dev.edict.model.Truth;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who stands at the top of an organization. Immutable.
 *
 * @param target the id of the organization that was asked about
 * @param settled whether the parents named are surely all there are: yes, or unknown
 * @param parents those who surely stand at the top; of a circle that nobody stands above all members; empty if nobody stands above the
 *     target
 * @param possible those who may stand at the top besides, the target among them if it may be that nobody stands above it
 * @param mayBeUnnamed whether somebody of whom nothing is known may stand at the top
 * @param missing the facts that would settle it, as paths such as {@code owner of t}; empty if it is settled
 */
public record UltimateParents(
        String target,
        Truth settled,
        Set<String> parents,
        Set<String> possible,
        boolean mayBeUnnamed,
        List<String> missing) {
    /** Copies the sets and the list. */
    public UltimateParents {
        parents = Collections.unmodifiableSet(new TreeSet<>(parents));
        possible = Collections.unmodifiableSet(new TreeSet<>(possible));
        missing = List.copyOf(missing);
    }

    static UltimateParents of(OwnershipGraph graph, HolderSelector eligible, String target) {
        return new Climb(graph, eligible, target).answer();
    }

    /** Goes from each organization to its parents, surely and possibly. */
    private static final class Climb {
        private final OwnershipGraph graph;
        private final HolderSelector eligible;
        private final String target;
        private final Map<String, Parents> above = new HashMap<>();
        private final Set<String> missing = new TreeSet<>();

        Climb(OwnershipGraph graph, HolderSelector eligible, String target) {
            this.graph = graph;
            this.eligible = eligible;
            this.target = target;
            Deque<String> unread = new ArrayDeque<>(List.of(target));
            while (!unread.isEmpty()) {
                String at = unread.remove();
                if (!above.containsKey(at)) {
                    Parents parents = parents(at);
                    above.put(at, parents);
                    unread.addAll(parents.all());
                }
            }
        }

        UltimateParents answer() {
            Set<String> parents = new TreeSet<>();
            Set<String> possible = new TreeSet<>();
            Set<String> surely = reach(true);
            boolean alone = above.getOrDefault(target, Parents.NONE).isNobody();
            for (String at : reach(false)) {
                Set<String> circle = circleOf(at);
                boolean topmost = circle.stream().allMatch(one -> staysIn(one, circle));
                if (topmost && surely.contains(at)) {
                    parents.add(at);
                } else if (mayBeTopmost(at)) {
                    possible.add(at);
                }
            }
            if (alone) {
                parents.remove(target);
            }
            boolean unnamed = above.values().stream().anyMatch(one -> one.unnamed);
            boolean settled = possible.isEmpty() && missing.isEmpty();
            return new UltimateParents(
                    target, settled ? Truth.YES : Truth.UNKNOWN, parents, possible, unnamed, List.copyOf(missing));
        }

        /** Whether nobody outside a circle is a parent of one in it, and nobody may be. */
        private boolean staysIn(String one, Set<String> circle) {
            Parents parents = above.getOrDefault(one, Parents.NONE);
            return circle.containsAll(parents.all()) && !parents.unnamed;
        }

        /**
         * Whether there is a circle round an organization that nobody need stand above, closed by links of which some only may be: the
         * greatest set in which all parents who are sure stay, and from which every way up can lead back.
         */
        private boolean mayBeTopmost(String at) {
            Set<String> circle = new TreeSet<>(above.keySet());
            boolean fewer = true;
            while (fewer) {
                Set<String> kept = leadingTo(at, circle);
                kept.removeIf(one -> !circle.containsAll(above.getOrDefault(one, Parents.NONE).sure));
                fewer = circle.retainAll(kept);
            }
            return circle.contains(at);
        }

        /** Those of a set from whom a way up leads to one, through others of the set. */
        private Set<String> leadingTo(String at, Set<String> among) {
            Set<String> leading = new TreeSet<>(Set.of(at));
            leading.retainAll(among);
            boolean more = true;
            while (more) {
                more = false;
                for (String one : among) {
                    Set<String> parents = above.getOrDefault(one, Parents.NONE).all();
                    if (parents.stream().anyMatch(leading::contains)) {
                        more |= leading.add(one);
                    }
                }
            }
            return leading;
        }

        private Set<String> reach(boolean surely) {
            return reach(target, surely);
        }

        private Set<String> reach(String from, boolean surely) {
            Set<String> reached = new LinkedHashSet<>(Set.of(from));
            Deque<String> unread = new ArrayDeque<>(reached);
            while (!unread.isEmpty()) {
                Parents parents = above.getOrDefault(unread.remove(), Parents.NONE);
                for (String parent : surely ? parents.sure : parents.all()) {
                    if (reached.add(parent)) {
                        unread.add(parent);
                    }
                }
            }
            return reached;
        }

        /** Those who surely stand above an organization and below it, itself included. */
        private Set<String> circleOf(String at) {
            Set<String> circle = new HashSet<>();
            for (String other : reach(at, true)) {
                if (reach(other, true).contains(at)) {
                    circle.add(other);
                }
            }
            return circle;
        }

        private Parents parents(String at) {
            int index = graph.indexOf(at);
            if (index <= OwnershipGraph.NAMELESS) {
                return Parents.NONE;
            }
            Parents parents = new Parents();
            HolderSelector others = organization -> organization.equals(at) ? Truth.NO : eligible.counts(organization);
            addOwners(parents, others, index);
            addControllers(parents, others, index);
            return parents;
        }

        private void addOwners(Parents parents, HolderSelector others, int index) {
            Ancestry ancestry = Ancestry.of(graph, OwnershipTest.MAJORITY, others, index);
            Assessment assessment = new Assessment(ancestry);
            assessment.alone().forEach((owner, truth) -> {
                if (!ancestry.isNameless(owner)) {
                    parents.add(ancestry.id(owner), truth);
                }
            });
            OwnershipAnswer possible = assessment.answer();
            if (possible.owned() == Truth.UNKNOWN) {
                missing.addAll(possible.missing());
                possible.unsettled().forEach(one -> missing.add("kind of " + one));
            }
            if (possible.owned() != Truth.NO) {
                addUnnamed(parents, index);
            }
        }

        // Those of whom nothing is known may have a majority without anybody else; beside a sure owner too, where a
        // register adds
        // up to more than the whole.
        private void addUnnamed(Parents parents, int index) {
            Ancestry ancestry = Ancestry.of(graph, OwnershipTest.MAJORITY, organization -> Truth.NO, index);
            OwnershipAnswer unnamed = new Assessment(ancestry).answer();
            if (unnamed.owned() == Truth.UNKNOWN) {
                parents.unnamed = true;
                missing.addAll(unnamed.missing());
            }
        }

        private void addControllers(Parents parents, HolderSelector others, int index) {
            for (Stake stake : ControlAnswer.controllers(graph, index)) {
                if (!stake.hasNamedOwner()) {
                    parents.unnamed |= others.mayBeUnnamed();
                    missing.add("controller of " + stake.owned());
                } else {
                    Truth counted = others.counts(stake.owner());
                    parents.add(stake.owner(), counted);
                    if (counted == Truth.UNKNOWN) {
                        missing.add("kind of " + stake.owner());
                    }
                }
            }
        }
    }

    /** The parents of one organization. */
    private static final class Parents {
        private static final Parents NONE = new Parents();

        private final Set<String> sure = new TreeSet<>();
        private final Set<String> perhaps = new TreeSet<>();
        private boolean unnamed;

        void add(String parent, Truth truth) {
            if (truth == Truth.YES) {
                sure.add(parent);
            } else if (truth == Truth.UNKNOWN) {
                perhaps.add(parent);
            }
        }

        Set<String> all() {
            Set<String> all = new TreeSet<>(sure);
            all.addAll(perhaps);
            return all;
        }

        boolean isNobody() {
            return sure.isEmpty() && perhaps.isEmpty() && !unnamed;
        }
    }
}
