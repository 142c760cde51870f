/** Programs that show how to ask Edict: from the command line, a gateway, an audit. */
@NullMarked
package dev.edict.examples;

import org.jspecify.annotations.NullMarked;
