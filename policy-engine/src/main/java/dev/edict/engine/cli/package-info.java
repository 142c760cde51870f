/**
 * The command line: words come in, answers go out, with exit codes that scripts can use. It stands on top of the door, prints, and
 * may ask the machine for its clock where a person says {@code --at now}.
 *
 * <p>Options are read with picocli 4.7.7 (Apache-2.0, no dependencies of its own, 420 kB, which only this package sees and only
 * the runnable jar carries). It earns its place with help pages, messages for misspelt options and completion for bash and zsh,
 * which would be some 2,000 lines here. Its programmatic interface is used, not its annotations: that needs no reflection and
 * costs a cold start less.
 */
@NullMarked
package dev.edict.engine.cli;

import org.jspecify.annotations.NullMarked;
