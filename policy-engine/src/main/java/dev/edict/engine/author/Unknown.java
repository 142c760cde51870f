package dev.edict.engine.author;

/**
 * That there may be facts of one type that nobody has told: a rule that looks for one neither finds it nor is sure that there is none.
 * It is for the engine; a rule has no use for it.
 *
 * @param type the type
 * @param path what would settle it, such as {@code data}
 */
public record Unknown(Class<?> type, String path) {}
