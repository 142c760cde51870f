/**
 * What goes into Edict and what comes out: requests, decisions with their explanations, timelines, and the issues of a pack that cannot be loaded.
 */
@NullMarked
package dev.edict;

import org.jspecify.annotations.NullMarked;
