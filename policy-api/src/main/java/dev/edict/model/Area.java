package dev.edict.model;

import java.util.Optional;

/**
 * A place finer than ISO 3166-2.
 *
 * @param id the id in the pack
 * @param name what it is called
 * @param within the code or area that it lies in
 */
public record Area(String id, Optional<String> name, String within) {}
