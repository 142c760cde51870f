package dev.edict.engine.compile;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.kie.internal.builder.conf.AccumulateFunctionOption;

/**
 * The functions of {@code accumulate}, under the names that rules use and under those that Drools makes of them for each type of number. It
 * learns them from properties alone, and would take those of the host if it were told none. Rules may not use all of them.
 */
final class AccumulateFunctions {
    private static final String HOME = "org.drools.core.base.accumulators.";

    /** What comes before the name of a function in the name of its class, by what comes behind it in Drools. */
    private static final Map<String, String> TYPES =
            Map.of("I", "Integer", "L", "Long", "BI", "BigInteger", "BD", "BigDecimal");

    private AccumulateFunctions() {}

    static Properties asProperties() {
        Properties functions = new Properties();
        for (String plain : List.of("count", "collectList", "collectSet", "average", "variance", "standardDeviation")) {
            set(functions, plain, plain, "");
        }
        for (String typed : List.of("sum", "min", "max")) {
            set(functions, typed, typed, "");
            TYPES.forEach((ending, type) -> set(functions, typed + ending, typed, type));
        }
        set(functions, "minN", "min", "Numeric");
        set(functions, "maxN", "max", "Numeric");
        return functions;
    }

    private static void set(Properties functions, String name, String function, String type) {
        String bare = Character.toUpperCase(function.charAt(0)) + function.substring(1);
        functions.setProperty(AccumulateFunctionOption.PROPERTY_NAME + name, HOME + type + bare + "AccumulateFunction");
    }
}
