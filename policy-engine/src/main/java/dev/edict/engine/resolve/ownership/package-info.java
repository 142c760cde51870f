/**
 * Part of stage 4: the holdings in force at one time go in, who is owned or controlled by whom comes out, with the chains that make
 * it so and the facts that are missing. It knows neither time nor policies: the caller cuts time and says who the counted holders
 * are.
 */
@NullMarked
package dev.edict.engine.resolve.ownership;

import org.jspecify.annotations.NullMarked;
