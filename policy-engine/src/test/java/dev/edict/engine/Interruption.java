package dev.edict.engine;

/** Interrupts the thread that evaluates a rule, from inside of the rule. */
public final class Interruption {
    private static volatile boolean strikes;

    private Interruption() {}

    /** Says whether it strikes from now on. */
    public static void strikes(boolean now) {
        strikes = now;
    }

    /** Returns the text it is given. */
    public static String of(String text) {
        if (strikes) {
            Thread.currentThread().interrupt();
        }
        return text;
    }
}
