package dev.edict.engine.author;

import org.jspecify.annotations.Nullable;

/**
 * The place of the request.
 *
 * @param code its ISO 3166 code, or the id of an area
 * @param country the country it lies in
 * @param subdivision the subdivision; absent if the request names only the country
 */
public record Place(String code, String country, @Nullable String subdivision) {}
