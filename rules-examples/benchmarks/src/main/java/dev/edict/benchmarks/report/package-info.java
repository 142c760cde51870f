/** What was measured becomes a JSON file, a page and a chart. */
@NullMarked
package dev.edict.benchmarks.report;

import org.jspecify.annotations.NullMarked;
