/** Edict's API: what users ask, what they are told, and what is wrong with what they wrote. */
@NullMarked
package dev.edict;

import org.jspecify.annotations.NullMarked;
