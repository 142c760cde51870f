package dev.edict.engine;

/** A method of a host's own that its rules may call if it says so. */
public final class Generations {
    private Generations() {}

    /** Returns the generation of a version: what stands before its first point. */
    public static String of(String version) {
        return version.split("\\.", 2)[0];
    }
}
