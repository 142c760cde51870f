package dev.edict.model;

import java.util.Optional;

/**
 * A country of ISO 3166-1 or a subdivision of ISO 3166-2.
 *
 * @param code the alpha-2 code, or the subdivision's code, such as {@code UA-43}
 * @param name what it is called in English
 * @param alpha3 the country's alpha-3 code
 * @param numeric the country's numeric code
 */
public record Place(String code, String name, Optional<String> alpha3, Optional<String> numeric) {
    /** Returns the country's code: the code itself, or what stands before the hyphen. */
    public String country() {
        int hyphen = code.indexOf('-');
        return hyphen < 0 ? code : code.substring(0, hyphen);
    }
}
