/**
 * Stage 8: decisions, timelines and reports go in; text, Markdown, JSON, HTML and drawings come out. Pure: what is written depends on
 * what is handed in and on nothing else, neither on a clock nor on a locale.
 */
@NullMarked
package dev.edict.engine.render;

import org.jspecify.annotations.NullMarked;
