package dev.edict.engine.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value and where it was read. Two values are equal when they say the same at the same place. Immutable. */
public sealed interface JsonValue {
    /** Returns where the value begins; {@link Spot#NONE} if it was not read. */
    Spot spot();

    /** Returns what kind of value it is, with its article, as an error message names it: {@code a text}. */
    String kind();

    /**
     * A place in a JSON text.
     *
     * @param line the line, counted from 1; 0 if there is none
     * @param column the column in code points, counted from 1; 0 if there is none
     */
    record Spot(int line, int column) {
        /** No place: the value was made, not read. */
        public static final Spot NONE = new Spot(0, 0);
    }

    /**
     * A string.
     *
     * @param value its characters, without escapes
     * @param spot where it begins
     */
    record Text(String value, Spot spot) implements JsonValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /**
     * A number, as it is written: exact, whatever its size.
     *
     * @param literal its digits, sign, point and exponent
     * @param spot where it begins
     */
    record Numeral(String literal, Spot spot) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * True or false.
     *
     * @param value which of the two
     * @param spot where it begins
     */
    record Flag(boolean value, Spot spot) implements JsonValue {
        @Override
        public String kind() {
            return "`" + value + "`";
        }
    }

    /**
     * Null.
     *
     * @param spot where it begins
     */
    record Nothing(Spot spot) implements JsonValue {
        @Override
        public String kind() {
            return "`null`";
        }
    }

    /**
     * A list.
     *
     * @param items its values in order
     * @param spot where it begins
     */
    record Items(List<JsonValue> items, Spot spot) implements JsonValue {
        /** Copies the values. */
        public Items {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * An object.
     *
     * @param members its values by key, in the order they were read or put
     * @param spot where it begins
     */
    record Members(Map<String, JsonValue> members, Spot spot) implements JsonValue {
        /** Copies the members. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** Returns the value of a key. */
        public Optional<JsonValue> get(String key) {
            return Optional.ofNullable(members.get(key));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** Returns a string that was not read anywhere. */
    static JsonValue text(String value) {
        return new Text(value, Spot.NONE);
    }

    /** Returns a whole number that was not read anywhere. */
    static JsonValue number(long value) {
        return new Numeral(Long.toString(value), Spot.NONE);
    }

    /** Returns true or false that was not read anywhere. */
    static JsonValue flag(boolean value) {
        return new Flag(value, Spot.NONE);
    }

    /** Returns a list that was not read anywhere. */
    static JsonValue items(List<JsonValue> items) {
        return new Items(items, Spot.NONE);
    }

    /** Returns an object that was not read anywhere. */
    static JsonValue members(Map<String, JsonValue> members) {
        return new Members(members, Spot.NONE);
    }
}
