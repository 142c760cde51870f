package dev.edict.model;

/**
 * A value that holds for a time.
 *
 * @param value the value
 * @param time when it holds
 * @param <T> the type of the value
 */
public record Dated<T>(T value, FactTime time) {
    /** Returns a value that holds always. */
    public static <T> Dated<T> always(T value) {
        return new Dated<>(value, FactTime.ALWAYS);
    }
}
