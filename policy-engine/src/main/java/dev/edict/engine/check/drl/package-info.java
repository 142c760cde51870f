/**
 * Stage 2 for rules: what is wrong with rule files. In goes their text; out come issues in the author's terms, each at the author's own
 * file, line and column, and what the rules say of themselves. Nothing that these checks refuse reaches the rule compiler.
 */
@NullMarked
package dev.edict.engine.check.drl;

import org.jspecify.annotations.NullMarked;
