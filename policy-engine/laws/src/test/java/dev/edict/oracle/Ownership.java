package dev.edict.oracle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who owns whom, at one instant. Shares count from a lower bound that is sure to an upper bound that is possible. */
final class Ownership {
    private final World world;
    private final Parties parties;

    Ownership(World world, Parties parties) {
        this.world = world;
        this.parties = parties;
    }

    private record Link(String owner, String owned, String right, Share low, Share high) {}

    Ans owned(Node test, String target) {
        Node terms = test;
        if (test.has("under")) {
            String regime = test.get("under").text();
            Node found = world.maps.get("regimes").getOrDefault(regime, Node.NONE);
            if (!found.exists() && regime.equals("edict/majority")) {
                found = Node.read("{counting: cascade, holders: single, more-than: 50}");
            }
            if (!found.exists()) {
                throw new Unsupported("no regime " + regime);
            }
            terms = test.over(version(found));
            if (!terms.has("at-least") && !terms.has("more-than")) {
                return Ans.NO;
            }
        }
        Node by = terms.get("by");
        Function<String, Ans> holder =
                id -> !world.hasOrganization(id) ? Ans.unknown(id) : by.exists() ? parties.passes(by, id, id) : Ans.YES;
        Ans owned = solve(terms, holder, target);
        if (test.has("including")) {
            throw new Unsupported("including");
        }
        return owned;
    }

    private Node version(Node regime) {
        if (!regime.has("versions")) {
            return regime;
        }
        for (Node version : regime.get("versions").list()) {
            ZoneId zone = ZoneId.of(version.text("zone", regime.text("zone", "UTC")));
            java.time.Instant from =
                    version.has("from") ? Clock.start(version.get("from"), zone) : java.time.Instant.MIN;
            if (Clock.inside(world.at, from, Clock.end(version, zone))) {
                return version.without("from", "until", "through").over(regime.without("versions"));
            }
        }
        return Node.NONE;
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
        Node terms =
                Node.read("{by: {is: [\"" + owner + "\"]}, under: \"" + around.text("under", "edict/majority") + "\"}");
        return owned(terms, owned);
    }

    private Ans solve(Node terms, Function<String, Ans> holder, String target) {
        String holders = terms.text("holders", "together");
        List<String> rights = terms.has("rights") ? terms.texts("rights") : List.of("shares");
        boolean orMore = terms.has("at-least");
        Share threshold = Share.of(terms.get(orMore ? "at-least" : "more-than").text());
        String counting = terms.text("counting", "cascade");
        if (holders.equals("joint") || rights.size() > 1) {
            throw new Unsupported(holders + " " + rights);
        }
        List<Link> links = links(rights.get(0));
        Set<String> above = above(target, links);
        Set<String> sure = new LinkedHashSet<>();
        Set<String> possible = new LinkedHashSet<>();
        Set<String> missing = new HashSet<>();
        for (String id : above) {
            boolean nameless = id.startsWith("unknown");
            Ans one = nameless ? Ans.unknown("owner of " + target) : holder.apply(id);
            // Nobody can name an unknown owner: it may be anybody.
            if (one.yes()) {
                sure.add(id);
            }
            if (!one.no()) {
                possible.add(id);
            }
            missing.addAll(one.missing());
        }
        boolean cascade = counting.equals("cascade");
        if (counting.equals("multiply") && circular(above, links)) {
            throw new Unsupported("a circle under multiply");
        }
        List<Set<String>> lows = new ArrayList<>();
        List<Set<String>> highs = new ArrayList<>();
        if (holders.equals("together")) {
            lows.add(sure);
            highs.add(possible);
        } else {
            Set<String> nameless = new LinkedHashSet<>(possible);
            nameless.removeIf(id -> !id.startsWith("unknown"));
            sure.forEach(one -> lows.add(Set.of(one)));
            for (String one : possible) {
                Set<String> with = new LinkedHashSet<>(nameless);
                with.add(one);
                highs.add(with);
            }
        }
        boolean surely = lows.stream().anyMatch(set -> reached(set, target, links, threshold, orMore, counting, false));
        boolean perhaps =
                highs.stream().anyMatch(set -> reached(set, target, links, threshold, orMore, counting, true));
        missing.add("holding " + target);
        return surely ? Ans.YES : perhaps ? new Ans(null, new java.util.TreeSet<>(missing)) : Ans.NO;
    }

    private List<Link> links(String right) {
        Map<String, List<World.Statement>> byIdentity = new LinkedHashMap<>();
        for (Node holding : world.holdings) {
            if (holding.has("id")) {
                throw new Unsupported("holding with an id");
            }
            if (holding.text("right", "shares").equals(right)) {
                String identity =
                        holding.get("owner").text() + " " + holding.get("owned").text();
                byIdentity
                        .computeIfAbsent(identity, none -> new ArrayList<>())
                        .add(world.statement("", holding, Node.NONE));
            }
        }
        List<Link> links = new ArrayList<>();
        byIdentity.forEach((identity, statements) -> {
            Share low = null;
            Share high = null;
            for (World.Statement one : world.latest(statements)) {
                Share[] share = share(one.facts());
                low = low == null || share[0].compareTo(low) < 0 ? share[0] : low;
                high = high == null || share[1].compareTo(high) > 0 ? share[1] : high;
            }
            if (low != null) {
                String[] names = identity.split(" ");
                // An unknown owner here is not the unknown owner there.
                String owner = names[0].equals("unknown") ? "unknown owner of " + names[1] : names[0];
                links.add(new Link(owner, names[1], right, low, high));
            }
        });
        return links;
    }

    private static Share[] share(Node holding) {
        if (holding.has("shares")) {
            Share exact = Share.ofShares(holding.get("shares").text());
            return new Share[] {exact, exact};
        }
        Node percent = holding.get("percent");
        if (!percent.exists()) {
            return new Share[] {Share.ALL, Share.ALL};
        }
        if (!percent.isMap()) {
            return new Share[] {Share.of(percent.text()), Share.of(percent.text())};
        }
        if (percent.has("more-than") || !percent.has("at-least")) {
            throw new Unsupported("an open range");
        }
        // Just below an end that does not count.
        Share high = percent.has("at-most")
                ? Share.of(percent.get("at-most").text())
                : percent.has("less-than")
                        ? Share.of(percent.get("less-than").text()).minus(Share.of("0.0000001"))
                        : Share.ALL;
        return new Share[] {Share.of(percent.get("at-least").text()), high};
    }

    private static Set<String> above(String target, List<Link> links) {
        Set<String> above = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Link link : links) {
                if (link.owned.equals(target) || above.contains(link.owned)) {
                    more |= above.add(link.owner);
                }
            }
        }
        return above;
    }

    private static boolean circular(Set<String> above, List<Link> links) {
        return above.stream().anyMatch(id -> above(id, links).contains(id));
    }

    private boolean reached(
            Set<String> sources,
            String target,
            List<Link> links,
            Share threshold,
            boolean orMore,
            String counting,
            boolean upper) {
        Share share;
        if (counting.equals("multiply")) {
            share = multiplied(sources, target, links, upper, new HashMap<>());
        } else {
            Set<String> counted = new HashSet<>(sources);
            boolean more = counting.equals("cascade");
            while (more) {
                more = false;
                for (String id : above(target, links)) {
                    if (!counted.contains(id) && meets(sum(counted, id, links, upper), threshold, orMore)) {
                        more |= counted.add(id);
                    }
                }
            }
            share = sum(counted, target, links, upper);
        }
        return meets(share, threshold, orMore);
    }

    private static boolean meets(Share share, Share threshold, boolean orMore) {
        return orMore ? share.compareTo(threshold) >= 0 : share.compareTo(threshold) > 0;
    }

    /** What those who count hold; at the upper end no more than all others leave. */
    private static Share sum(Set<String> counted, String owned, List<Link> links, boolean upper) {
        Share sum = Share.ZERO;
        Share others = Share.ZERO;
        for (Link link : links) {
            if (link.owned.equals(owned)) {
                if (counted.contains(link.owner)) {
                    sum = sum.plus(upper ? link.high : link.low);
                } else {
                    others = others.plus(link.low);
                }
            }
        }
        Share left = Share.ALL.minus(others);
        boolean ranges =
                links.stream().anyMatch(link -> link.owned.equals(owned) && link.low.compareTo(link.high) != 0);
        return upper && ranges && sum.compareTo(left) > 0 ? left : sum;
    }

    private static Share multiplied(
            Set<String> sources, String owned, List<Link> links, boolean upper, Map<String, Share> known) {
        Share sum = Share.ZERO;
        for (Link link : links) {
            if (link.owned.equals(owned)) {
                Share weight = upper ? link.high : link.low;
                Share through =
                        sources.contains(link.owner) ? Share.ALL : multiplied(sources, link.owner, links, upper, known);
                sum = sum.plus(through.of(weight));
            }
        }
        return sum;
    }
}
