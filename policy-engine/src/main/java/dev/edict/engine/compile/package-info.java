/**
 * Stage 3: rules become classes. In goes the text of rule files; out come the bytes of the classes that Drools' executable model makes
 * of them, with what is known of each rule. The only package that meets the rule compiler: a pack without rules of its own never
 * loads it, and a service that has none may leave the compiler's jars off its class path.
 */
@NullMarked
package dev.edict.engine.compile;

import org.jspecify.annotations.NullMarked;
