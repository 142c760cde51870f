/** Figures that need a process of their own: each program prints lines of a name, a number and a unit. */
@NullMarked
package dev.edict.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
