/** The door: packs come in, decisions go out. The only package that sees all stages. */
@NullMarked
package dev.edict.engine;

import org.jspecify.annotations.NullMarked;
