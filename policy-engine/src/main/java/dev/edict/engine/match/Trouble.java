package dev.edict.engine.match;

/**
 * Why a rule could not be evaluated: it stands among the facts of a match that is uncertain for this reason.
 *
 * @param text what happened, in words, with the rule's file and line
 */
public record Trouble(String text) {}
