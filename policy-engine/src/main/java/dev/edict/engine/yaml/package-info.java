/**
 * YAML: the text of a file goes in, nodes with line and column come out, or issues in the author's terms. The only room that
 * knows SnakeYAML; nothing of it can be seen from outside. Scalars stay the text that the author wrote: what they mean is for the
 * key that holds them to say.
 */
@NullMarked
package dev.edict.engine.yaml;

import org.jspecify.annotations.NullMarked;
