/**
 * A pack as one page for those who sign it off: what it says in words, who may use what on which day, over time, who owns whom, the
 * sources, and how well all of it is tested. It stands on the door and on fixtures; what changes with the day is decided when
 * the page is made, so that the page itself decides nothing.
 */
@NullMarked
package dev.edict.engine.report;

import org.jspecify.annotations.NullMarked;
