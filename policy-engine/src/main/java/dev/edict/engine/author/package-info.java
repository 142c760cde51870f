/**
 * What a rule may say and use. In goes what the engine knows of a case, as facts: public records with the domain's words; out come
 * the words of {@link dev.edict.engine.author.Verdict} and the facts that rules derive with {@link dev.edict.engine.author.Facts}.
 *
 * <p>Facts are immutable and hold what is true in one period: a thing whose traits change over time is several facts. No fact carries
 * a collection of dated things.
 */
@NullMarked
package dev.edict.engine.author;

import org.jspecify.annotations.NullMarked;
