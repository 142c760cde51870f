package dev.edict.engine.author;

/** How a tool is inside another. */
public enum ComponentRole {
    /** It is always there. */
    PART,
    /** It is the model that the tool is pointed at. */
    MODEL,
    /** The tool was made of it. */
    ORIGIN
}
