package dev.edict.engine.check.drl;

import dev.edict.model.Origin;

/**
 * A rule file that differs from what its author wrote in one step.
 *
 * @param rule the name of the rule that was changed
 * @param change the step, in words
 * @param origin where what was changed stands in the author's text
 * @param source the file after it
 */
public record RuleSlip(String rule, String change, Origin origin, RuleSource source) {}
