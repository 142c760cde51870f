/**
 * Stage 7: the timeline of outcomes and an instant become a decision that explains itself: near misses, alternatives, what is missing, how long it holds and what comes next. Pure.
 */
@NullMarked
package dev.edict.engine.explain;

import org.jspecify.annotations.NullMarked;
