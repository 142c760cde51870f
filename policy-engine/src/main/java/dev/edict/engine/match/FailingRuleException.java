package dev.edict.engine.match;

/** That the consequence of a rule failed. */
final class FailingRuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    FailingRuleException(String rule, Throwable cause) {
        super(cause);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
