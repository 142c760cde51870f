package dev.edict.engine.check.drl;

/**
 * The text of one rule file.
 *
 * @param file the file's name as its author knows it: relative to the pack, with forward slashes
 * @param text what it says
 */
public record RuleSource(String file, String text) {}
