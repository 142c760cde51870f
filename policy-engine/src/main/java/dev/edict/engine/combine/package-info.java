/**
 * Stage 6: what policies say becomes a timeline of outcomes. In goes, for every policy, whether it applies over time; out comes what the pack as a whole says at each instant. Pure.
 */
@NullMarked
package dev.edict.engine.combine;

import org.jspecify.annotations.NullMarked;
