package dev.edict.engine.check.lint;

import dev.edict.engine.yaml.Place;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Countries that are named without their territories: a country's code does not cover those that have codes of their own. */
final class Territories {
    private final Subject subject;
    private final Report report;

    Territories(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    /** Looks at the codes that a policy or a rule names together; aliases tell which territories they leave out. */
    void look(String id, Collection<String> codes, Place place) {
        for (String code : codes) {
            Set<String> left = new TreeSet<>();
            subject.all().aliases().forEach((alias, territory) -> {
                boolean listedUnder = alias.startsWith(code + "-") && !territory.contains("-");
                if (listedUnder && !territory.equals(code) && !codes.contains(territory)) {
                    left.add(territory);
                }
            });
            if (!left.isEmpty() && subject.all().places().containsKey(code)) {
                report.add(
                        Lint.TERRITORIES_LEFT_OUT,
                        place,
                        "`" + code + "` in `" + id + "` does not cover " + String.join(", ", left),
                        "list those that are meant, for they have codes of their own");
            }
        }
    }
}
