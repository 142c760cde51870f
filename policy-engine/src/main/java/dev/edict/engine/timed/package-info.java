/** Values over time: step functions of the instant, which every stage from the resolver on computes with. */
@NullMarked
package dev.edict.engine.timed;

import org.jspecify.annotations.NullMarked;
