package dev.edict.engine.compile;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Methods of the platform whose answer is not the same at all times and on all machines. No rule may call them, whoever trusts it. */
final class Impure {
    /** Every method of these types. */
    private static final Set<String> TYPES = Set.of(
            "java.lang.ClassLoader",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.System",
            "java.lang.Thread",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer");

    /** Every method of the types of these packages. */
    private static final List<String> PACKAGES = List.of(
            "java.io.",
            "java.lang.invoke.",
            "java.lang.management.",
            "java.lang.reflect.",
            "java.net.",
            "java.nio.",
            "java.security.",
            "java.text.",
            "java.util.concurrent.",
            "java.util.prefs.",
            "java.util.random.",
            "javax.",
            "jdk.",
            "sun.");

    /** Methods whatever their arguments are. */
    private static final Set<String> METHODS = Set.of(
            "java.lang.Boolean.getBoolean",
            "java.lang.Class.forName",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Math.random",
            "java.lang.Object.hashCode",
            "java.lang.Object.toString",
            "java.lang.StrictMath.random",
            "java.lang.Enum.hashCode",
            "java.time.ZoneId.systemDefault",
            "java.util.Currency.getInstance",
            "java.util.Locale.getDefault",
            "java.util.Locale.setDefault",
            "java.util.Collections.shuffle",
            "java.util.TimeZone.getDefault",
            "java.util.TimeZone.setDefault",
            "java.util.UUID.randomUUID");

    /** Methods that ask the machine for its language unless they are given one. */
    private static final Set<String> OF_A_LOCALE = Set.of(
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter");

    private Impure() {}

    /**
     * Refuses a method that may give one answer today and another tomorrow.
     *
     * @throws IllegalArgumentException if it is one
     */
    static void refuse(Method method) {
        if (!Modifier.isPublic(method.getModifiers())
                || !Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
            throw new IllegalArgumentException("the method `" + method + "` is not public, so no rule can call it");
        }
        if (is(method)) {
            throw new IllegalArgumentException("the method `" + method
                    + "` reads the clock, chance or what the machine is set to, and no rule may do that");
        }
    }

    private static boolean is(Method method) {
        String owner = method.getDeclaringClass().getName();
        String name = owner + "." + method.getName();
        boolean clock = owner.startsWith("java.time.") && method.getName().equals("now");
        boolean locale = OF_A_LOCALE.contains(name)
                && Arrays.stream(method.getParameterTypes()).noneMatch(each -> each == java.util.Locale.class);
        return clock
                || locale
                || TYPES.contains(owner)
                || PACKAGES.stream().anyMatch(owner::startsWith)
                || METHODS.contains(name);
    }
}
