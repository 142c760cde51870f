/** Edict beside hash maps and other engines: one workload, one run, one command. */
@NullMarked
package dev.edict.benchmarks;

import org.jspecify.annotations.NullMarked;
