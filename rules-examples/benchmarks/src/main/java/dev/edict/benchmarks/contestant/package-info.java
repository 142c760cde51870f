/** Those who answer the requests of the workload: Edict in several ways, hash maps, and other engines, each set up as its own docs advise. */
@NullMarked
package dev.edict.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
