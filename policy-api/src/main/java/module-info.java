/** What a decision is made of: records, enums and sealed types without a dependency but annotations. */
module dev.edict {
    requires static org.jspecify;

    exports dev.edict;
    exports dev.edict.model;
    exports dev.edict.time;
    exports dev.edict.version;
}
