package dev.edict.benchmarks.workload;

import dev.edict.AccessRequest;
import java.util.HashSet;
import java.util.Set;

/** Looks everything up that the policies of a workload ask for. */
public final class Cases {
    private Cases() {}

    /** Returns the requests of a workload as cases, in their order. */
    public static Case[] of(Workload workload) {
        Owners owners = new Owners(workload.world());
        return workload.requests().stream()
                .map(request -> of(request, workload.world(), owners))
                .toArray(Case[]::new);
    }

    private static Case of(AccessRequest request, World world, Owners owners) {
        String user = request.organization().orElseThrow();
        String tool = request.tool().orElseThrow();
        String place = request.place().orElseThrow();
        long second = request.at().orElseThrow().getEpochSecond();
        String home = world.headquarters().getOrDefault(user, "");
        String country = place.substring(0, 2);
        Set<String> homes = new HashSet<>(owners.of(user, second));
        homes.add(home);
        Set<String> outside = new HashSet<>();
        Set<String> places = new HashSet<>(Set.of(country));
        places.add(place);
        for (Region region : world.regions()) {
            if (second >= region.memberUntil(home)) {
                outside.add(region.id());
            }
            if (second < region.memberUntil(country)) {
                places.add(region.id());
            }
        }
        return new Case(
                user,
                homes,
                outside,
                places,
                tool,
                world.vendors().getOrDefault(tool, ""),
                request.action().orElseThrow(),
                request.actor().orElseThrow(),
                request.device().orElseThrow(),
                second);
    }
}
