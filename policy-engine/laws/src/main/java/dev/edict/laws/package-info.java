/**
 * For tests alone: what must hold of every pack, and what to try it with. In goes a pack; out come requests that use its own
 * words, and laws that throw an {@link AssertionError} where a decision breaks them. Production code needs nothing from here.
 */
@NullMarked
package dev.edict.laws;

import org.jspecify.annotations.NullMarked;
