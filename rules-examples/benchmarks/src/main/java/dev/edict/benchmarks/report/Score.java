package dev.edict.benchmarks.report;

/**
 * One number of a run.
 *
 * @param group {@code decision}, {@code threads}, {@code tail}, {@code timeline} or {@code figure}
 * @param series whose number it is
 * @param size of how many policies or threads; 0 if it is neither
 * @param value the number
 * @param error half the width of its 99.9 % confidence interval; 0 if there is none
 * @param unit its unit
 */
public record Score(String group, String series, int size, double value, double error, String unit) {}
