/**
 * Time as policies state it and as decisions cut it: local days and wall times of a zone on one side, half-open periods of
 * instants on the other, and the rules that lead from one to the other. No class here reads a clock or a default zone.
 */
@NullMarked
package dev.edict.time;

import org.jspecify.annotations.NullMarked;
