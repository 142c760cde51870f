package dev.edict.engine.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns the ids of others into ids of a pack, each into one of its own: lower case, with hyphens for what an id cannot hold. */
final class Ids {
    private final String prefix;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Ids that begin with a prefix, which may be empty. */
    Ids(String prefix) {
        this.prefix = prefix;
    }

    String of(String foreign) {
        return given.computeIfAbsent(foreign, this::free);
    }

    private String free(String foreign) {
        String plain = foreign.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "");
        String id = prefix + (plain.isEmpty() ? "unnamed" : plain);
        String free = id;
        for (int number = 2; free.equals("unknown") || !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
