package dev.edict.engine.match;

import dev.edict.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins matches that differ in their periods alone, where these touch. */
final class Coalescing {
    private Coalescing() {}

    static List<Match> of(List<Match> matches) {
        Map<Match, List<Period>> periods = new LinkedHashMap<>();
        for (Match each : matches) {
            periods.computeIfAbsent(during(each, Period.ALWAYS), key -> new ArrayList<>())
                    .add(new Period(each.from(), each.until()));
        }
        List<Match> joined = new ArrayList<>();
        periods.forEach((match, all) -> join(all).forEach(period -> joined.add(during(match, period))));
        return joined;
    }

    private static List<Period> join(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        for (Period each : periods.stream().sorted().toList()) {
            Period last = joined.isEmpty() ? each : joined.get(joined.size() - 1);
            if (joined.isEmpty() || each.from().isAfter(last.until())) {
                joined.add(each);
            } else if (each.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Period(last.from(), each.until()));
            }
        }
        return joined;
    }

    private static Match during(Match match, Period period) {
        return new Match(
                match.id(),
                match.rule(),
                match.word(),
                period.from(),
                period.until(),
                match.certainty(),
                match.missing(),
                match.facts(),
                match.bindings());
    }
}
