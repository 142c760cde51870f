package dev.edict.engine.author;

/** What a policy is, in the words of those who issue it; each kind has its own built-in rule. */
public enum StatementKind {
    /** A vendor closes its tools to somebody. */
    VENDOR_ACCESS_RESTRICTION,
    /** An organization forbids a tool to its own people. */
    ORGANIZATION_BAN,
    /** A public authority forbids a tool, or asks for its licence. */
    GOVERNMENT_BAN,
    /** Tools of a certain risk are restricted, whatever they are called. */
    RISK_THRESHOLD,
    /** Something is allowed. */
    PERMIT,
    /** Named policies are set aside, for a reason and a time. */
    EXCEPTION,
    /** Something has to be done. */
    OBLIGATION,
    /** Something should be known. */
    WARNING
}
