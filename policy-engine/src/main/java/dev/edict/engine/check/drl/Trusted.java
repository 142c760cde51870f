package dev.edict.engine.check.drl;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The methods that whoever loads a pack lets its rules call besides Edict's own words. */
final class Trusted {
    private final Collection<Method> methods;

    Trusted(Set<Method> methods) {
        this.methods = methods.stream()
                .sorted(java.util.Comparator.comparing(Method::toString))
                .toList();
    }

    /** Returns the types that rules name to call a method of. */
    Collection<Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        methods.stream()
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> types.put(method.getDeclaringClass().getName(), method.getDeclaringClass()));
        return types.values();
    }

    /** Returns what a method of a value gives, if rules may call it. */
    Optional<ValueType> member(ValueType owner, String name) {
        return methods.stream()
                .filter(method -> !Modifier.isStatic(method.getModifiers())
                        && method.getName().equals(name)
                        && ValueType.of((java.lang.reflect.Type) method.getDeclaringClass())
                                .sort()
                                .equals(owner.sort()))
                .findFirst()
                .map(method -> ValueType.of(method.getGenericReturnType()));
    }

    /** Returns what a static method gives, if rules may call it. */
    Optional<ValueType> constant(Class<?> owner, String name) {
        return methods.stream()
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals(name)
                        && method.getDeclaringClass() == owner)
                .findFirst()
                .map(method -> ValueType.of(method.getGenericReturnType()));
    }

    /** Returns the names of the methods of a value. */
    Set<String> members(ValueType owner) {
        return methods.stream()
                .map(Method::getName)
                .filter(name -> member(owner, name).isPresent())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
