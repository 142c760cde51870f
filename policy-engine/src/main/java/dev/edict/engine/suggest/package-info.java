/** Did you mean: a word nobody knows and the known words go in, the few likely ones come out. What words are known of a request stands here too. */
@NullMarked
package dev.edict.engine.suggest;

import org.jspecify.annotations.NullMarked;
