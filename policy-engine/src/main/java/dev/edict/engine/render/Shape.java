package dev.edict.engine.render;

import dev.edict.engine.json.JsonValue;
import java.util.Optional;

/**
 * How the values of one type look in JSON. Reading what was written gives an equal value.
 *
 * @param <T> the type
 */
interface Shape<T> {
    /** Returns the JSON of a value. */
    JsonValue write(T value);

    /**
     * Returns the value of a JSON.
     *
     * @throws dev.edict.engine.json.JsonProblem if it has another shape, or the type refuses what it says
     */
    T read(JsonValue json);

    /** Returns the one value that an object leaves out, key and all; nothing if every value is written. */
    Optional<T> leftOut();

    /** Returns the schema of the JSON, entering what it refers to into the definitions. */
    JsonValue schema(SchemaDefinitions definitions);
}
