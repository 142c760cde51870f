/**
 * Lints: a pack without errors goes in, what its author most likely does not mean comes out. Each kind has a stable code, a severity
 * and a page that says what to avoid, what to prefer, and why.
 */
@NullMarked
package dev.edict.engine.check.lint;

import org.jspecify.annotations.NullMarked;
