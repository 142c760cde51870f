package dev.edict.benchmarks.workload;

/**
 * A policy of the workload as a row of words, for engines that want facts or columns; {@code *} asks for nothing.
 *
 * @param word {@code DENY}, {@code REVIEW} or {@code PERMIT}
 * @param organization who uses
 * @param home the country that the user is headquartered in, or owned from
 * @param outside the region that the user is not headquartered in
 * @param place where it is used
 * @param tool what is used
 * @param vendor whose tool is used
 * @param action what is done
 * @param actor what the user is
 * @param device on what
 * @param from the first second in which it holds
 * @param until the first second in which it holds no longer
 */
public record Row(
        String word,
        String organization,
        String home,
        String outside,
        String place,
        String tool,
        String vendor,
        String action,
        String actor,
        String device,
        long from,
        long until) {
    /** What asks for nothing. */
    public static final String ANY = "*";

    /** Returns the row of a policy. */
    public static Row of(Statement statement) {
        return new Row(
                statement.effect().name(),
                statement.organization().orElse(ANY),
                statement.home().orElse(ANY),
                statement.outside().orElse(ANY),
                statement.place().orElse(ANY),
                statement.tool().orElse(ANY),
                statement.vendor().orElse(ANY),
                statement.action().orElse(ANY),
                statement.actor().orElse(ANY),
                statement.device().orElse(ANY),
                statement.fromSecond(),
                statement.untilSecond());
    }

    /** Returns whether the policy speaks of a case. */
    public boolean speaksOf(Case asked) {
        return (organization.equals(ANY) || organization.equals(asked.organization()))
                && (tool.equals(ANY) || tool.equals(asked.tool()))
                && (vendor.equals(ANY) || vendor.equals(asked.vendor()))
                && (place.equals(ANY) || asked.places().contains(place))
                && (home.equals(ANY) || asked.homes().contains(home))
                && (outside.equals(ANY) || asked.outside().contains(outside))
                && speaksOfManner(asked);
    }

    private boolean speaksOfManner(Case asked) {
        return (action.equals(ANY) || action.equals(asked.action()))
                && (actor.equals(ANY) || actor.equals(asked.actor()))
                && (device.equals(ANY) || device.equals(asked.device()))
                && from <= asked.second()
                && asked.second() < until;
    }
}
