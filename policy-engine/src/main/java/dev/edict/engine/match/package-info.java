/**
 * Stage 5: rules meet the facts of a case. In go a rule base and facts; out come matches, each with the rule's word, the period in
 * which it holds, and the facts it rests on. Rules match without looking at the clock. The rule compiler is not needed here.
 */
@NullMarked
package dev.edict.engine.match;

import org.jspecify.annotations.NullMarked;
