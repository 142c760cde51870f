package dev.edict.model;

/** What security is to preserve (FIPS 199, section 2). */
public enum SecurityObjective implements Word {
    /** Nobody learns of it who may not. */
    CONFIDENTIALITY,
    /** Nobody changes or destroys it who may not. */
    INTEGRITY,
    /** It can be used when it is needed. */
    AVAILABILITY
}
