package dev.edict.engine.match;

import java.io.Serializable;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/** Works out what an {@code accumulate} or a {@code collect} makes of what it found. */
final class Gathering {
    private Gathering() {}

    /** Returns the value of a function over what was found; nothing if there is none, as the greatest of no values. */
    static @Nullable Object of(AccumulateFunction function, List<Possibilities.State> found) {
        @SuppressWarnings("unchecked") // Drools types the function by what it keeps in between.
        org.kie.api.runtime.rule.AccumulateFunction<Serializable> made =
                (org.kie.api.runtime.rule.AccumulateFunction<Serializable>) function.createFunctionObject();
        try {
            Serializable context = made.createContext();
            context = made.initContext(context);
            for (Possibilities.State each : found) {
                made.accumulateValue(context, value(function, each));
            }
            return made.getResult(context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a function of the rule compiler fails", e);
        }
    }

    /** Returns the value that a function takes of what was found; nothing if it takes none. */
    static @Nullable Object value(AccumulateFunction function, Possibilities.State state) {
        return function.getSource() instanceof Variable<?> variable
                ? state.values().get(variable)
                : null;
    }
}
