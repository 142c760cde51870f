/** The audit of a large estate on Apache Spark: a table of requests becomes a table of decisions with explanations. */
@NullMarked
package dev.edict.spark;

import org.jspecify.annotations.NullMarked;
