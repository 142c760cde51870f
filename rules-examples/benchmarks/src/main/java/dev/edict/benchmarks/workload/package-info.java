/**
 * The one workload of all contestants: a seed and a number of policies go in, and statements, facts and requests come out, as neutral
 * records and as a pack.
 */
@NullMarked
package dev.edict.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
