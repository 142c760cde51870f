package dev.edict.engine.check.drl;

import dev.edict.engine.author.Attribute;
import dev.edict.engine.author.Component;
import dev.edict.engine.author.ComponentRole;
import dev.edict.engine.author.Counterparty;
import dev.edict.engine.author.Data;
import dev.edict.engine.author.Device;
import dev.edict.engine.author.Hop;
import dev.edict.engine.author.Member;
import dev.edict.engine.author.Organization;
import dev.edict.engine.author.Owner;
import dev.edict.engine.author.Place;
import dev.edict.engine.author.Request;
import dev.edict.engine.author.Risk;
import dev.edict.engine.author.Tool;
import dev.edict.engine.author.Vendor;
import dev.edict.model.Percentage;
import dev.edict.model.Right;
import dev.edict.model.RiskLevel;
import dev.edict.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types that a rule file may name. */
final class Vocabulary {
    static final String AUTHOR = "dev.edict.engine.author";

    /** The types of facts. */
    static final Map<String, Class<?>> FACTS = index(
            Attribute.class,
            Component.class,
            Counterparty.class,
            Data.class,
            Device.class,
            Hop.class,
            Member.class,
            Organization.class,
            Owner.class,
            Place.class,
            Request.class,
            Risk.class,
            Tool.class,
            Vendor.class);

    /** The types that need an import, facts and others, by name. */
    static final Map<String, Class<?>> IMPORTABLE = importable();

    /** The types that need no import. */
    static final Map<String, Class<?>> ALWAYS =
            index(String.class, Number.class, Integer.class, Long.class, Boolean.class);

    /** The types that a declared field may have. */
    static final Map<String, ValueType> FIELD_TYPES = fieldTypes();

    /** The types of values that are no facts, which patterns with a source of their own may match. */
    static final Map<String, ValueType> VALUES = Map.of(
            "String", ValueType.TEXT,
            "List", ValueType.SEVERAL,
            "Set", ValueType.SEVERAL,
            "Collection", ValueType.SEVERAL,
            "ArrayList", ValueType.SEVERAL,
            "Number", ValueType.NUMBER,
            "Integer", ValueType.NUMBER,
            "Long", ValueType.NUMBER);

    private Vocabulary() {}

    private static Map<String, Class<?>> importable() {
        Map<String, Class<?>> types = new TreeMap<>(FACTS);
        types.putAll(index(
                ComponentRole.class,
                Truth.class,
                RiskLevel.class,
                Right.class,
                Percentage.class,
                BigDecimal.class,
                List.class,
                Set.class,
                Collection.class,
                ArrayList.class));
        return types;
    }

    private static Map<String, ValueType> fieldTypes() {
        Map<String, ValueType> types = new TreeMap<>();
        List.of(
                        String.class,
                        Integer.class,
                        Long.class,
                        BigDecimal.class,
                        RiskLevel.class,
                        Right.class,
                        ComponentRole.class,
                        Percentage.class)
                .forEach(type -> types.put(type.getSimpleName(), ValueType.of(type)));
        List.of(int.class, long.class, boolean.class)
                .forEach(type -> types.put(type.getSimpleName(), ValueType.of(type)));
        return types;
    }

    private static Map<String, Class<?>> index(Class<?>... types) {
        return new TreeMap<>(
                List.of(types).stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity())));
    }
}
