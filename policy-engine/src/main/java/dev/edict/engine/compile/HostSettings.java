package dev.edict.engine.compile;

import dev.edict.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Settings of the host that keep the rule compiler from starting. Whatever it is told, Drools reads all system properties of its own once
 * in a process, and gives up for good on one that it cannot parse; what it reads there changes nothing in what rules say.
 */
final class HostSettings {
    private static final String OURS = "drools.";

    private HostSettings() {}

    /** Returns what to tell if a failure comes from a setting; nothing if it comes from elsewhere. */
    static Optional<Issue> blamed(Throwable failure) {
        if (!isOfStart(failure)) {
            return Optional.empty();
        }
        List<String> texts = texts(failure);
        // Only to say which one it is: the failure has happened.
        return System.getProperties().stringPropertyNames().stream()
                .sorted()
                .filter(name -> name.startsWith(OURS))
                .filter(name -> isNamed(System.getProperties().getProperty(name, ""), texts))
                .findFirst()
                .map(name -> Issue.error(
                        "unreadable-setting",
                        "rules",
                        0,
                        0,
                        "rules cannot be compiled in this process, for the rule compiler cannot read the system property `"
                                + name + "`",
                        "start the process without it: it changes nothing in what rules say"));
    }

    private static boolean isNamed(String value, List<String> texts) {
        Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)");
        return !value.isBlank()
                && texts.stream().anyMatch(text -> word.matcher(text).find());
    }

    private static boolean isOfStart(Throwable failure) {
        return failure instanceof ExceptionInInitializerError
                || failure.getCause() instanceof ExceptionInInitializerError
                || List.of(failure.getStackTrace()).stream()
                        .map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith("org.kie.")
                                && (name.endsWith("Option") || name.endsWith("Configuration")));
    }

    private static List<String> texts(Throwable failure) {
        List<String> texts = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            texts.add(String.valueOf(each.getMessage()));
        }
        return texts;
    }
}
