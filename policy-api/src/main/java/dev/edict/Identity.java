package dev.edict;

/**
 * What a decision was made with. The same identity and the same request give the same decision.
 *
 * @param pack the id of the pack
 * @param version the version of the pack
 * @param hash the SHA-256 of the pack and of all it imports, in lower-case hexadecimal digits
 * @param engine the version of Edict
 * @param tzdb the version of the time-zone rules
 */
public record Identity(String pack, String version, String hash, String engine, String tzdb) {}
