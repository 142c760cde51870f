package dev.edict.engine.check;

import dev.edict.engine.yaml.Place;

/**
 * A place in a file that names something by its id.
 *
 * @param kind what is named
 * @param id the id
 * @param place where it stands
 */
record Reference(Kind kind, String id, Place place) {
    /** What an id can name, and the words for it. */
    enum Kind {
        SOURCE("source"),
        ORGANIZATION("organization"),
        TOOL("tool"),
        TOOL_OR_GROUP("tool"),
        ORGANIZATION_OR_TOOL("organization or tool"),
        ORGANIZATION_OR_GROUP("organization"),
        ORGANIZATION_GROUP("group of organizations"),
        PLACE("place"),
        PLACE_OR_GROUP("place or group of places"),
        REGIME("regime"),
        POLICY("policy");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
