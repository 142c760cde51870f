package dev.edict.engine;

import dev.edict.Evidence;
import dev.edict.engine.compile.CompiledPolicy;
import dev.edict.engine.match.FactText;
import dev.edict.engine.match.Match;
import dev.edict.engine.match.Trouble;
import dev.edict.engine.resolve.Answer;
import dev.edict.engine.timed.Timed;
import dev.edict.model.Truth;
import dev.edict.time.Period;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what rules of a pack's own matched into the words of findings. */
final class RuleWords {
    private static final Pattern HOLE = Pattern.compile("\\{(\\$\\w+)((?:\\.\\w+)*)}");

    private RuleWords() {}

    /** Returns whether a rule applies over time, from its matches. */
    static Timed<Answer> applies(List<Match> matches) {
        Timed<Answer> applies = Answer.NEVER;
        for (Match match : matches) {
            Answer answer = match.certainty() == Truth.YES
                    ? new Answer(Truth.YES, List.of(), evidence(match), List.of())
                    : new Answer(Truth.UNKNOWN, match.missing(), troubles(match), List.of());
            applies = Answer.either(applies, Timed.during(new Period(match.from(), match.until()), answer, Answer.NO));
        }
        return applies;
    }

    private static List<Evidence> troubles(Match match) {
        List<Evidence> troubles = new ArrayList<>();
        for (Object fact : match.facts()) {
            if (fact instanceof Trouble trouble) {
                Period period = new Period(match.from(), match.until());
                troubles.add(new Evidence.Fact(trouble.text(), period, Optional.empty()));
            }
        }
        return troubles;
    }

    private static List<Evidence> evidence(Match match) {
        List<Evidence> evidence = new ArrayList<>();
        Period period = new Period(match.from(), match.until());
        for (Object fact : match.facts()) {
            evidence.add(new Evidence.Fact(words(fact), period, Optional.empty()));
        }
        return evidence;
    }

    private static String words(Object fact) {
        String type = fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (!fact.getClass().isRecord()) {
            return type + " " + fact;
        }
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            boolean date =
                    component.getName().equals("from") || component.getName().equals("until");
            FactText.read(fact, component.getName())
                    .filter(value -> !date && !(value instanceof Collection<?> all && all.isEmpty()))
                    .ifPresent(value -> parts.add(component.getName() + " " + FactText.text(value)));
        }
        return "the " + type + " has " + String.join(", ", parts);
    }

    /** Returns a rule with the holes of its reason filled from its first match. */
    static CompiledPolicy filled(CompiledPolicy rule, List<Match> matches) {
        Optional<String> because = rule.policy().because();
        return because.isEmpty() || matches.isEmpty() || !because.get().contains("{$")
                ? rule
                : rule.because(fill(because.get(), matches.get(0).bindings()));
    }

    private static String fill(String text, Map<String, Object> bindings) {
        Matcher holes = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (holes.find()) {
            Optional<Object> value = Optional.ofNullable(bindings.get(holes.group(1)));
            for (String field : holes.group(2).split("\\.", -1)) {
                if (!field.isEmpty()) {
                    value = value.flatMap(record -> FactText.read(record, field));
                }
            }
            holes.appendReplacement(
                    filled, Matcher.quoteReplacement(value.map(FactText::text).orElse("?")));
        }
        return holes.appendTail(filled).toString();
    }
}
