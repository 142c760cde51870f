package dev.edict.engine.check;

import dev.edict.engine.yaml.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every place at which a pack names something by its id. A large pack names a few ids in very many places, so an id is kept once, and
 * its places as numbers. Not safe to share between threads.
 */
final class References {
    private final Map<Reference.Kind, Map<String, Places>> byKind = new EnumMap<>(Reference.Kind.class);
    private final List<String> files = new ArrayList<>();

    /** Notes that an id is named at a place, and returns the id as it was first noted. */
    String add(Reference.Kind kind, String id, Place place) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(place.file())) {
            files.add(place.file());
        }
        Map<String, Places> ids = byKind.computeIfAbsent(kind, none -> new HashMap<>());
        @Nullable Places places = ids.get(id);
        if (places == null) {
            places = new Places(id);
            ids.put(id, places);
        }
        places.add(files.size() - 1, place);
        return places.id;
    }

    /** Returns whether an id is named. */
    boolean names(Reference.Kind kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).containsKey(id);
    }

    /** Returns everything that is named. */
    Set<String> ids() {
        Set<String> all = new TreeSet<>();
        byKind.values().forEach(ids -> all.addAll(ids.keySet()));
        return all;
    }

    /** What is told of an id that is named. */
    @FunctionalInterface
    interface Reader {
        /** Takes what is named, and an id. */
        boolean isKnown(Reference.Kind kind, String id);
    }

    /** Returns every reference to an id that is not known. */
    List<Reference> unknown(Reader reader) {
        List<Reference> unknown = new ArrayList<>();
        byKind.forEach((kind, ids) -> ids.forEach((id, places) -> {
            if (!reader.isKnown(kind, id)) {
                places.all(files).forEach(place -> unknown.add(new Reference(kind, id, place)));
            }
        }));
        return unknown;
    }

    /** The places of one id: file, line and column of each. */
    private static final class Places {
        private static final int EACH = 3;
        private final String id;
        private int[] numbers = new int[EACH];
        private int size;

        Places(String id) {
            this.id = id;
        }

        void add(int file, Place place) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + Math.max(EACH, size / EACH / 2 * EACH));
            }
            numbers[size++] = file;
            numbers[size++] = place.line();
            numbers[size++] = place.column();
        }

        List<Place> all(List<String> files) {
            List<Place> all = new ArrayList<>();
            for (int index = 0; index < size; index += EACH) {
                all.add(new Place(files.get(numbers[index]), numbers[index + 1], numbers[index + 2]));
            }
            return all;
        }
    }
}
