package dev.edict.engine.check;

import dev.edict.engine.suggest.DidYouMean;
import java.time.ZoneId;
import java.util.List;

/** Knows the names of zones, to guess what an author meant; which zones there are is for the time-zone rules to say. */
final class Zones {
    private Zones() {}

    static List<String> didYouMean(String zone) {
        return DidYouMean.help(zone, ZoneId.getAvailableZoneIds()).stream().toList();
    }
}
