package dev.edict.oracle;

import dev.edict.Counterparty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what a policy applies to is the case. */
final class Scopes {
    private final Regions regions;
    private final Parties parties;
    private final Tools tools;
    private final Asked asked;

    Scopes(World world, Asked asked) {
        this.asked = asked;
        regions = new Regions(world);
        parties = new Parties(world, regions);
        tools = new Tools(world, regions, parties, asked);
    }

    Ans holds(Node scope) {
        return what(scope).and(holdsBesides(scope));
    }

    private Ans what(Node scope) {
        return scope.has("what") ? tools.passes(scope.get("what")) : Ans.YES;
    }

    private Ans holdsBesides(Node scope) {
        Ans all = who(scope.get("who"))
                .and(whom(scope))
                .and(how(scope))
                .and(where(scope))
                .and(given(scope.get("if")));
        if (scope.has("any")) {
            Ans any = Ans.NO;
            for (Node alternative : scope.get("any").list()) {
                any = any.or(holds(alternative));
            }
            all = all.and(any);
        }
        return all;
    }

    /** Whether a policy exempts the request; what it reaches inside a tool is exempt too if all of it is exempt by itself. */
    Ans exempt(Node policy) {
        Ans exempt = Ans.NO;
        for (Node except : policy.get("except").list()) {
            Ans what = what(except);
            if (except.has("what") && policy.has("what")) {
                Ans all = Ans.YES;
                Ans some = Ans.NO;
                for (Tools.Part part : tools.parts(policy.get("what"))) {
                    Ans reached = tools.passes(policy.get("what"), part);
                    some = some.or(reached);
                    all = all.and(reached.not().or(tools.passes(except.get("what"), part)));
                }
                what = what.or(all.and(some));
            }
            exempt = exempt.or(holdsBesides(except).and(what));
        }
        return exempt;
    }

    private Ans who(Node who) {
        Ans organization = who.has("organizations")
                ? parties.passes(who.get("organizations"), asked.field("organization"), "organization")
                : Ans.YES;
        return organization.and(word(who.get("actors"), "actor"));
    }

    private Ans whom(Node scope) {
        if (!scope.has("whom")) {
            return Ans.YES;
        }
        Node whom = scope.get("whom");
        Optional<List<Counterparty>> others = asked.request().counterparties();
        if (others.isEmpty()) {
            return Ans.unknown("counterparty");
        }
        Ans any = Ans.NO;
        for (Counterparty other : others.get()) {
            boolean concerned = whom.has("roles")
                    ? other.role().isPresent()
                            && Tools.words(whom.get("roles"))
                                            .contains(other.role().get())
                                    != Tools.negated(whom.get("roles"))
                    : other.role().isEmpty();
            if (concerned) {
                any = any.or(
                        whom.has("organizations")
                                ? parties.passes(whom.get("organizations"), other.organization(), "counterparty")
                                : Ans.YES);
            }
        }
        return any;
    }

    private Ans how(Node scope) {
        Node how = scope.get("how");
        Ans all = word(how.get("actions"), "action")
                .and(word(how.get("devices"), "device"))
                .and(word(how.get("networks"), "network"))
                .and(word(how.get("credentials"), "credential"))
                .and(word(how.get("purposes"), "purpose"));
        if (how.has("data")) {
            Optional<Set<String>> data = asked.data();
            boolean any = data.isPresent() && data.get().stream().anyMatch(Tools.words(how.get("data"))::contains);
            all = all.and(data.isEmpty() ? Ans.unknown("data") : Ans.of(any != Tools.negated(how.get("data"))));
        }
        return all.and(route(how.text("routes", "any"), scope.get("what")));
    }

    private Ans route(String routes, Node what) {
        if (routes.equals("any")) {
            return Ans.YES;
        }
        Optional<List<String>> route = asked.route();
        if (route.isEmpty()) {
            return Ans.unknown("route");
        }
        if (routes.equals("direct") || route.get().isEmpty()) {
            return Ans.of(route.get().isEmpty());
        }
        return route.get().stream().map(hop -> tools.authorized(hop, what)).reduce(Ans.YES, Ans::and);
    }

    private Ans word(Node test, String path) {
        if (!test.exists()) {
            return Ans.YES;
        }
        String said = asked.field(path);
        return said == null ? Ans.unknown(path) : Ans.of(Tools.words(test).contains(said) != Tools.negated(test));
    }

    private Ans where(Node scope) {
        if (!scope.has("where")) {
            return Ans.YES;
        }
        String place = asked.field("place");
        if (place == null) {
            return Ans.unknown("place");
        }
        // A code that several others followed may mean any of them.
        List<Ans> each = regions.meant(place).stream()
                .map(code -> regions.passes(scope.get("where"), code, "place"))
                .distinct()
                .toList();
        return each.size() == 1 ? each.get(0) : Ans.unknown("place");
    }

    Ans given(Node tests) {
        Ans all = Ans.YES;
        for (Map.Entry<String, Node> test : tests.map().entrySet()) {
            String path = "attributes." + test.getKey();
            String said = asked.field(path);
            all = all.and(said == null ? Ans.unknown(path) : Ans.of(compare(test.getValue(), said)));
        }
        return all;
    }

    private static boolean compare(Node test, String said) {
        if (!test.isMap()) {
            return test.texts().contains(said);
        }
        boolean all = true;
        for (Map.Entry<String, Node> one : test.map().entrySet()) {
            all &= switch (one.getKey()) {
                case "not" -> !one.getValue().texts().contains(said);
                case "from" ->
                    !LocalDate.parse(said)
                            .isBefore(LocalDate.parse(one.getValue().text()));
                case "before" ->
                    LocalDate.parse(said)
                            .isBefore(LocalDate.parse(one.getValue().text()));
                case "at-least" -> number(said).compareTo(number(one.getValue().text())) >= 0;
                case "more-than" -> number(said).compareTo(number(one.getValue().text())) > 0;
                case "at-most" -> number(said).compareTo(number(one.getValue().text())) <= 0;
                default -> number(said).compareTo(number(one.getValue().text())) < 0;
            };
        }
        return all;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
