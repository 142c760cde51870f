package dev.edict.engine.compile;

import java.util.List;

/** What the rule compiler objects to in rules that Edict's own checks let pass. */
final class RuleCompilerException extends Exception {
    private static final long serialVersionUID = 1;

    private final String firstLine;

    RuleCompilerException(List<String> messages) {
        super(String.join("\n", messages));
        this.firstLine = messages.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("nothing");
    }

    String firstLine() {
        return firstLine;
    }
}
