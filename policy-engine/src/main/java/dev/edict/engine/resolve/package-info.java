/**
 * Stage 4: a request and the catalogue become the facts of the case. In goes a request; out comes, for every policy that can concern it, whether each of its conditions holds, over
 * time, with the facts that show it and those that are missing.
 */
@NullMarked
package dev.edict.engine.resolve;

import org.jspecify.annotations.NullMarked;
