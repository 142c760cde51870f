package dev.edict.oracle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where places lie, and who is on which list. */
final class Regions {
    private final World world;

    Regions(World world) {
        this.world = world;
    }

    String spelling(String code) {
        return world.maps.get("aliases").getOrDefault(code, new Node(code)).text();
    }

    boolean knows(String code) {
        String place = spelling(code);
        return world.maps.get("places").containsKey(place)
                || world.maps.get("areas").containsKey(place);
    }

    /** The code that a request meant by a code when it was asked: one that was withdrawn by then is nobody's, and one that was followed by several is theirs. */
    List<String> meant(String code) {
        for (Node former :
                world.maps.get("withdrawn").getOrDefault(code, Node.NONE).list()) {
            Instant from = former.has("from") ? Clock.start(former.get("from"), ZoneOffset.UTC) : Instant.MIN;
            if (Clock.inside(world.at, from, Clock.start(former.get("until"), ZoneOffset.UTC))) {
                return former.texts("successors");
            }
        }
        return List.of(code);
    }

    /** Whether a place lies in another, or is it. */
    private boolean lies(String place, String outer) {
        if (place.equals(outer)) {
            return true;
        }
        Node area = world.maps.get("areas").getOrDefault(place, Node.NONE);
        if (area.exists()) {
            return lies(area.get("within").text(), outer);
        }
        return place.indexOf('-') > 0 && lies(place.substring(0, place.indexOf('-')), outer);
    }

    Ans passes(Node test, String code, String path) {
        if (!knows(code)) {
            return Ans.unknown(path);
        }
        Ans inside = Ans.NO;
        boolean in = test.has("in");
        for (String outer : test.texts(in ? "in" : "outside")) {
            inside = inside.or(within(spelling(code), outer, path));
        }
        return in ? inside : inside.not();
    }

    private Ans within(String place, String outer, String path) {
        return world.hasGroup(outer) ? listed(place, outer, path) : plain(place, spelling(outer), path);
    }

    private Ans plain(String place, String outer, String path) {
        if (lies(place, outer)) {
            return Ans.YES;
        }
        return lies(outer, place) ? Ans.unknown(path + finer(place)) : Ans.NO;
    }

    private static String finer(String place) {
        return place.contains("-") ? ".area" : ".subdivision";
    }

    /** Whether a place, an organization or a tool is on a list. */
    Ans listed(String member, String id, String path) {
        Node group = world.group(id);
        Ans noList = Ans.unknown("members of " + id);
        World.Statement list = world.statement(id, group, Node.NONE);
        if (!list.known().by(world.knownAt) || !Clock.inside(world.at, list.from(), list.until())) {
            return noList;
        }
        boolean places = group.text("of", "places").equals("places");
        Ans listed = group.has("members") ? Ans.NO : noList;
        for (String one : present(group)) {
            if (world.hasGroup(one)) {
                listed = listed.or(listed(member, one, path));
            } else if (places) {
                listed = listed.or(plain(member, spelling(one), path));
            } else {
                listed = listed.or(Ans.of(one.equals(member)));
            }
        }
        for (String out : group.texts("except")) {
            Ans excepted = world.hasGroup(out)
                    ? listed(member, out, path)
                    : places ? plain(member, spelling(out), path) : Ans.of(out.equals(member));
            listed = listed.and(excepted.not());
        }
        return listed;
    }

    private List<String> present(Node group) {
        Node members = group.get("members");
        if (!members.isMap()) {
            return members.texts();
        }
        List<String> present = new ArrayList<>();
        for (Map.Entry<String, Node> member : members.map().entrySet()) {
            List<World.Statement> statements = new ArrayList<>();
            for (Node period : member.getValue().exists() ? member.getValue().list() : List.of(Node.NONE)) {
                statements.add(
                        world.statement(member.getKey(), period, group.without("known", "from", "until", "through")));
            }
            if (!world.latest(statements).isEmpty()) {
                present.add(member.getKey());
            }
        }
        return present;
    }
}
