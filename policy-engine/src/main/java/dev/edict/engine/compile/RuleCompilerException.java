package dev.edict.engine.compile;

import java.util.List;

/** What the rule compiler objects to in rules that Edict's own checks let pass. */
final class RuleCompilerException extends Exception {
    private static final long serialVersionUID = 1;

    RuleCompilerException(List<String> messages) {
        super(String.join("\n", messages));
    }
}
