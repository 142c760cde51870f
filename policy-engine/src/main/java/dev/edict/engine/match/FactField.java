package dev.edict.engine.match;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact, of the vocabulary or of a type that a rule file declares. It is read by a method handle: reflection defines
 * classes of its own beside those that it reads often, which the closed loader of rules does not let in.
 *
 * @param name its name
 * @param type its type
 * @param getter what reads it
 */
record FactField(String name, Class<?> type, MethodHandle getter) {
    private static final ClassValue<List<FactField>> OF_TYPES = new ClassValue<>() {
        @Override
        protected List<FactField> computeValue(Class<?> type) {
            return type.isRecord() ? components(type) : getters(type);
        }
    };

    /** Returns the fields of a fact: those of a record in their order, else in the alphabet's. */
    static List<FactField> of(Object fact) {
        return OF_TYPES.get(fact.getClass());
    }

    /** Returns the field of a fact that has a name. */
    static Optional<FactField> of(Object fact, String name) {
        return of(fact).stream().filter(field -> field.isCalled(name)).findFirst();
    }

    // Types that rules declare are beans, and whether a bean's name began with a capital letter cannot be told.
    private boolean isCalled(String other) {
        return !other.isEmpty()
                && Character.toLowerCase(other.charAt(0)) == Character.toLowerCase(name.charAt(0))
                && other.substring(1).equals(name.substring(1));
    }

    /** Returns the value in a fact; null if it is absent. */
    @Nullable
    Object in(Object fact) {
        try {
            return getter.invoke(fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the field `" + name + "` cannot be read", e);
        }
    }

    private static List<FactField> components(Class<?> type) {
        List<FactField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(component.getName(), component.getAccessor()));
        }
        return List.copyOf(fields);
    }

    private static List<FactField> getters(Class<?> type) {
        List<FactField> fields = new ArrayList<>();
        for (Method method : type.getMethods()) {
            int prefix =
                    method.getName().startsWith("get") ? 3 : method.getName().startsWith("is") ? 2 : 0;
            boolean field = prefix > 0
                    && method.getName().length() > prefix
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass() == type;
            if (field) {
                String bare = method.getName().substring(prefix);
                fields.add(field(Character.toLowerCase(bare.charAt(0)) + bare.substring(1), method));
            }
        }
        return fields.stream().sorted(Comparator.comparing(FactField::name)).toList();
    }

    private static FactField field(String name, Method getter) {
        try {
            return new FactField(
                    name, getter.getReturnType(), MethodHandles.publicLookup().unreflect(getter));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a fact is not public", e);
        }
    }
}
