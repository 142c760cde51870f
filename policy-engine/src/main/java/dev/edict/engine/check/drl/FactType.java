package dev.edict.engine.check.drl;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type of facts, of Edict's vocabulary or declared by a rule file.
 *
 * @param name its name
 * @param fields its fields in their order
 * @param written the types of its fields as a rule file writes them, if one declares it
 * @param declared whether a rule file declares it
 * @param dated whether its facts hold only for a time
 */
record FactType(
        String name, Map<String, ValueType> fields, Map<String, String> written, boolean declared, boolean dated) {
    FactType {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    String typeName(String field) {
        return written.getOrDefault(field, "String");
    }

    static FactType of(Class<?> type) {
        Map<String, ValueType> fields = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent each : type.getRecordComponents()) {
                fields.put(each.getName(), ValueType.of(each.getGenericType()));
            }
        }
        return new FactType(
                type.getSimpleName(),
                fields,
                Map.of(),
                false,
                dev.edict.engine.author.Dated.class.isAssignableFrom(type));
    }
}
