package dev.edict.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds what of whom at one instant, as far as it is known: of the statements about one holding, those published last. */
final class Register {
    /** A holding: at least so much, and at the most so much. */
    record Link(String owner, String owned, String right, Share low, Share high) {
        boolean nameless() {
            return Register.nameless(owner);
        }
    }

    final List<Link> links = new ArrayList<>();
    private final List<List<String>> arrangements = new ArrayList<>();

    Register(World world) {
        Map<List<String>, List<World.Statement>> holdings = new LinkedHashMap<>();
        for (Node holding : world.holdings) {
            List<String> identity = holding.has("id") ? holding.texts("id") : key(holding);
            holdings.computeIfAbsent(identity, none -> new ArrayList<>()).add(world.statement("", holding, Node.NONE));
        }
        holdings.values().forEach(statements -> add(world.latest(statements)));
        for (Node arrangement : world.arrangements) {
            World.Statement stated = world.statement("", arrangement, Node.NONE);
            if (stated.known().by(world.knownAt) && Clock.inside(world.at, stated.from(), stated.until())) {
                arrangements.add(arrangement.texts("parties"));
            }
        }
    }

    static boolean nameless(String owner) {
        return owner.startsWith("unknown owner of ");
    }

    private static List<String> key(Node holding) {
        return List.of(holding.get("owner").text(), holding.get("owned").text(), holding.text("right", "shares"));
    }

    // What was published together and differs is a range; where it differs in who holds what, each may hold nothing.
    private void add(List<World.Statement> together) {
        Map<List<String>, List<Node>> said = new LinkedHashMap<>();
        together.forEach(one -> said.computeIfAbsent(key(one.facts()), none -> new ArrayList<>())
                .add(one.facts()));
        said.forEach((key, holdings) -> {
            Share low = said.size() > 1 ? Share.ZERO : low(holdings.get(0));
            Share high = high(holdings.get(0));
            for (Node holding : holdings) {
                low = low(holding).compareTo(low) < 0 ? low(holding) : low;
                high = high(holding).compareTo(high) > 0 ? high(holding) : high;
            }
            // An unknown owner here is not the unknown owner there.
            boolean anybody = key.get(0).equals("unknown")
                    || said.size() > 1 && key.get(2).equals("control");
            String owner = anybody ? "unknown owner of " + key.get(1) : key.get(0);
            links.add(new Link(owner, key.get(1), key.get(2), low, high));
        });
    }

    private static Share low(Node holding) {
        Node percent = holding.get("percent");
        if (!percent.isMap()) {
            return exact(holding);
        }
        return percent.has("at-least")
                ? Share.of(percent.get("at-least").text())
                : percent.has("more-than")
                        ? Share.of(percent.get("more-than").text()).above()
                        : Share.ZERO;
    }

    private static Share high(Node holding) {
        Node percent = holding.get("percent");
        if (!percent.isMap()) {
            return exact(holding);
        }
        return percent.has("at-most")
                ? Share.of(percent.get("at-most").text())
                : percent.has("less-than")
                        ? Share.of(percent.get("less-than").text()).below()
                        : Share.ALL;
    }

    private static Share exact(Node holding) {
        return holding.has("shares")
                ? Share.ofShares(holding.get("shares").text())
                : holding.has("percent") ? Share.of(holding.get("percent").text()) : Share.ALL;
    }

    /** Whoever holds something of an organization, itself or through others. */
    Set<String> above(String target, Set<String> rights) {
        Set<String> above = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Link link : links) {
                if (rights.contains(link.right) && (link.owned.equals(target) || above.contains(link.owned))) {
                    more |= above.add(link.owner);
                }
            }
        }
        return above;
    }

    List<Link> in(String owned, Set<String> rights) {
        return links.stream()
                .filter(link -> link.owned.equals(owned) && rights.contains(link.right))
                .toList();
    }

    /** A holder and those that it acts with. */
    Set<String> acting(String holder) {
        Set<String> together = new LinkedHashSet<>(Set.of(holder));
        arrangements.stream().filter(parties -> parties.contains(holder)).forEach(together::addAll);
        return together;
    }
}
