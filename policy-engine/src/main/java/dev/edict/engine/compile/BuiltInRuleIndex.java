package dev.edict.engine.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which classes hold the built-in rules: the list that the build writes beside them. */
public final class BuiltInRuleIndex {
    /** Where it lies on the class path. */
    static final String RESOURCE = "dev/edict/engine/rules/index";

    private BuiltInRuleIndex() {}

    /**
     * Returns the names of the classes, in alphabetical order.
     *
     * @throws IllegalStateException if the build has not compiled them
     */
    public static List<String> models() {
        return text().lines().filter(line -> !line.startsWith("#")).toList();
    }

    /**
     * Returns what the rules were compiled from, as a stamp that changes with them.
     *
     * @throws IllegalStateException if the build has not compiled them
     */
    public static byte[] stamp() {
        return text().lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
    }

    private static String text() {
        try (InputStream index = BuiltInRuleIndex.class.getResourceAsStream("/" + RESOURCE)) {
            if (index == null) {
                throw new IllegalStateException("the built-in rules are not compiled\nhelp: build with Maven");
            }
            return new String(index.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
