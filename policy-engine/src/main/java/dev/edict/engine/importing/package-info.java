/**
 * What others publish in their own formats goes in, entries of a catalogue come out, and an issue for each part that cannot be used:
 * registers of beneficial owners and software bills of materials. Nothing here knows a stage of the pipeline. It needs jackson-core,
 * which nothing else does.
 */
@NullMarked
package dev.edict.engine.importing;

import org.jspecify.annotations.NullMarked;
