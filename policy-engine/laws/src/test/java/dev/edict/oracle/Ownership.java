package dev.edict.oracle;

import dev.edict.oracle.Counting.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Who owns and who controls whom, at one instant. Shares count from a lower bound that is sure to an upper bound that is possible. */
final class Ownership {
    private static final Set<String> CONTROL = Set.of("control");
    private static final Node MAJORITY = Node.read("{counting: cascade, holders: single, more-than: 50}");

    private final World world;
    private final Parties parties;
    private Register register;

    Ownership(World world, Parties parties) {
        this.world = world;
        this.parties = parties;
    }

    private Register register() {
        if (register == null) {
            register = new Register(world);
        }
        return register;
    }

    Ans owned(Node test, String target) {
        Node terms = terms(test);
        if (!terms.exists()) {
            return Ans.NO;
        }
        Node by = terms.get("by");
        Function<String, Ans> holder = id -> by.exists() ? passes(by, id) : known(id);
        Ways ways = new Ways(terms, holder, target);
        if (!test.has("including")) {
            return ways.owned();
        }
        // Of holders who count each for themselves one that is such a party must be enough.
        Node party = test.get("including");
        return ways.owned()
                .and(
                        ways.together
                                ? ways.including(party)
                                : new Ways(terms, id -> holder.apply(id).and(passes(party, id)), target).owned());
    }

    private Ans passes(Node test, String id) {
        return world.hasOrganization(id) ? parties.passes(test, id, id) : Ans.unknown(id);
    }

    private Ans known(String id) {
        return world.hasOrganization(id) ? Ans.YES : Ans.unknown(id);
    }

    private Node terms(Node test) {
        boolean own = test.has("at-least") || test.has("more-than");
        if (own && !test.has("under")) {
            return test;
        }
        String named = test.text("under", "edict/majority");
        Node regime =
                world.maps.get("regimes").getOrDefault(named, named.equals("edict/majority") ? MAJORITY : Node.NONE);
        Node version = version(regime);
        return version.exists() ? more(test, version) : version;
    }

    // A threshold of one's own takes the place of one that is written with the other word.
    private static Node more(Node terms, Node below) {
        boolean own = terms.has("at-least") || terms.has("more-than");
        return terms.over(own ? below.without("at-least", "more-than") : below);
    }

    private Node version(Node regime) {
        if (!regime.has("versions")) {
            return regime;
        }
        Map<Instant, List<World.Statement>> byStart = new HashMap<>();
        for (Node version : regime.get("versions").list()) {
            World.Statement stated = world.statement("", version, regime);
            byStart.computeIfAbsent(stated.from(), none -> new ArrayList<>()).add(stated);
        }
        return byStart.values().stream()
                .flatMap(statements -> world.latest(statements).stream())
                .max(Comparator.comparing(stated -> stated.known().since()))
                .map(stated -> stated.facts().without("from", "until", "through", "known"))
                .map(terms -> more(terms, regime.without("versions")))
                .orElse(Node.NONE);
    }

    Ans related(List<String> ids, Node around, String id) {
        String relation = around.get("with").text();
        Ans result = Ans.NO;
        for (String named : ids) {
            if (!relation.equals("parents")) {
                result = result.or(subsidiary(named, around, id));
            }
            if (!relation.equals("subsidiaries")) {
                result = result.or(subsidiary(id, around, named));
            }
            if (relation.equals("group")) {
                for (String parent : world.maps.get("organizations").keySet()) {
                    if (!parent.equals(id) && !parent.equals(named)) {
                        result = result.or(subsidiary(parent, around, named).and(subsidiary(parent, around, id)));
                    }
                }
            }
        }
        return result;
    }

    private Ans subsidiary(String owner, Node around, String owned) {
        return owned(
                Node.read("{by: {is: [\"" + owner + "\"]}, under: \"" + around.text("under", "edict/majority") + "\"}"),
                owned);
    }

    /** Whether somebody who passes a test controls an organization, through any number of others. */
    Ans controlled(Node by, String target) {
        Ans result = Ans.NO;
        for (String holder : register().above(target, CONTROL)) {
            Ans selected = Register.nameless(holder) ? Ans.unknown("holding of " + target) : passes(by, holder);
            result = result.or(selected.and(controls(holder, target)));
        }
        return result;
    }

    private Ans controls(String holder, String target) {
        Set<String> sure = new LinkedHashSet<>(Set.of(target));
        boolean more = true;
        while (more) {
            more = false;
            for (Register.Link link : register().links) {
                if (link.right().equals("control")
                        && sure.contains(link.owned())
                        && link.low().isPositive()) {
                    more |= sure.add(link.owner());
                }
            }
        }
        return sure.contains(holder) ? Ans.YES : Ans.unknown("holding of " + target);
    }

    /**
     * Whether a topmost owner, by majority or control, passes a test; an organization without one is its own. Of a circle that nobody stands above all members are at the top.
     */
    Ans ultimateParent(Node test, String target) {
        Set<String> all = new LinkedHashSet<>(Set.of(target));
        all.addAll(register().above(target, Set.of("shares", "control")));
        all.removeIf(id -> !id.equals(target)
                && world.organization(id).text("kind", "company").equals("person"));
        Map<List<String>, Ans> above = new HashMap<>();
        all.forEach(low -> all.forEach(high -> above.put(List.of(high, low), parent(high, low))));
        all.forEach(mid -> all.forEach(low -> all.forEach(high -> above.merge(
                List.of(high, low), above.get(List.of(high, mid)).and(above.get(List.of(mid, low))), Ans::or))));
        Ans sure = Ans.NO;
        List<Ans> each = new ArrayList<>();
        for (String one : all) {
            Ans top = one.equals(target) ? Ans.YES : above.get(List.of(one, target));
            for (String higher : all) {
                top = top.and(above.get(List.of(higher, one)).not().or(above.get(List.of(one, higher))));
            }
            Ans passes = Register.nameless(one) ? Ans.unknown("holding of " + target) : passes(test, one);
            sure = sure.or(top.and(passes));
            if (!top.no()) {
                each.add(passes);
            }
        }
        // Whoever of those that may be is: they all pass, or none does.
        boolean agreed = each.stream().map(Ans::holds).distinct().count() == 1;
        Ans any = each.stream().reduce(Ans.NO, Ans::or);
        return sure.yes()
                ? sure
                : agreed
                        ? any
                        : each.stream().filter(one -> !one.yes()).reduce(Ans.unknown("holding of " + target), Ans::or);
    }

    private Ans parent(String high, String low) {
        if (high.equals(low)) {
            return Ans.NO;
        }
        Ans majority = Register.nameless(high)
                ? new Ways(MAJORITY, id -> Ans.of(id.equals(high)), low).possible()
                        ? Ans.unknown("holding of " + low)
                        : Ans.NO
                : new Ways(MAJORITY, id -> Ans.of(id.equals(high)), low).owned();
        Ans control = Ans.NO;
        for (Register.Link link : register().in(low, CONTROL)) {
            if (link.owner().equals(high) && link.high().isPositive()) {
                control = control.or(
                        link.low().isPositive() && !link.nameless() ? Ans.YES : Ans.unknown("holding of " + low));
            }
        }
        return majority.or(control);
    }

    /** One test of one organization: who holds something, who of them is selected, and what that comes to. */
    private final class Ways {
        private final String target;
        private final Function<String, Ans> selected;
        private final Set<String> above;
        private final boolean together;
        private final boolean joint;
        private final Counting least;
        private final Counting most;

        Ways(Node terms, Function<String, Ans> selected, String target) {
            this.target = target;
            this.selected = selected;
            boolean orMore = terms.has("at-least");
            Node share = terms.get(orMore ? "at-least" : "more-than");
            Threshold threshold = new Threshold(Share.of(share.exists() ? share.text() : "50"), orMore);
            String holders = terms.text("holders", "together");
            together = holders.equals("together");
            joint = holders.equals("joint");
            Set<String> rights =
                    terms.has("rights") ? new TreeSet<>(terms.texts("rights")) : new TreeSet<>(Set.of("shares"));
            String counting = terms.text("counting", "cascade");
            least = new Counting(register(), counting, rights, threshold, false);
            most = new Counting(register(), counting, rights, threshold, true);
            above = register().above(target, rights);
            if (joint) {
                // Whoever acts with a holder holds with it, though it may hold nothing itself.
                List.copyOf(above).forEach(id -> above.addAll(register().acting(id)));
            }
        }

        private Ans selected(String id) {
            // Nobody can name an unknown owner: it may be anybody.
            return Register.nameless(id) ? Ans.unknown("owner of " + target) : selected.apply(id);
        }

        /** The sets of holders that count together. */
        private List<Set<String>> sets(boolean possible) {
            Set<String> chosen = new LinkedHashSet<>();
            Set<String> nameless = new LinkedHashSet<>();
            for (String id : above) {
                Ans one = selected(id);
                if (possible ? !one.no() : one.yes()) {
                    chosen.add(id);
                }
                if (possible && Register.nameless(id)) {
                    nameless.add(id);
                }
            }
            if (together) {
                return List.of(chosen);
            }
            List<Set<String>> sets = new ArrayList<>();
            for (String one : chosen) {
                Set<String> with = new LinkedHashSet<>(nameless);
                with.addAll(joint ? register().acting(one) : Set.of(one));
                sets.add(with);
            }
            return sets;
        }

        Ans owned() {
            if (sets(false).stream().anyMatch(set -> owns(least, set, false))) {
                return Ans.YES;
            }
            if (!possible()) {
                return Ans.NO;
            }
            Set<String> missing = new TreeSet<>(Set.of("holding of " + target));
            above.forEach(id -> missing.addAll(selected(id).missing()));
            return new Ans(null, missing);
        }

        boolean possible() {
            return sets(true).stream().anyMatch(set -> owns(most, set, true));
        }

        private boolean owns(Counting counting, Set<String> set, boolean open) {
            try {
                return counting.owns(set, target);
            } catch (Counting.Singular singular) {
                return open;
            }
        }

        /** Whether one of the owners whose holdings count passes a test. */
        Ans including(Node test) {
            Ans result = Ans.NO;
            for (String id : above) {
                boolean sure = counts(least, false, id);
                if (sure || counts(most, true, id)) {
                    Ans passes = Register.nameless(id) ? Ans.unknown("owner of " + target) : passes(test, id);
                    result = result.or(sure ? passes : passes.and(Ans.unknown("holding of " + id)));
                }
            }
            return result;
        }

        private boolean counts(Counting counting, boolean possible, String id) {
            Ans chosen = selected(id);
            return (possible ? !chosen.no() : chosen.yes())
                    && sets(possible).stream()
                            .filter(set -> set.contains(id) && owns(counting, set, possible))
                            .anyMatch(set -> counting.contributes(id, set, target));
        }
    }
}
