/**
 * Decision tables, of stage 2: a series of policies as CSV becomes the nodes that YAML would have become, each at the place of its cell,
 * so that what reads policies reads tables as well.
 */
@NullMarked
package dev.edict.engine.check.table;

import org.jspecify.annotations.NullMarked;
