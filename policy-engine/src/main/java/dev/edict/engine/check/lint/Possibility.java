package dev.edict.engine.check.lint;

import dev.edict.engine.check.drl.Asked;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Says whether a field can have a value that passes several comparisons. It tries one value of each stretch between those that are
 * written: if none of them passes, none does.
 */
final class Possibility {
    private static final String NOTHING = "null";

    /** A text that no rule can write. */
    private static final String OTHER = "\u0000";

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Possibility() {}

    /** Returns whether one value of the field can pass all; where it cannot tell, yes. */
    static boolean exists(List<Asked> same) {
        Asked first = same.get(0);
        return switch (first.kind()) {
            case OTHER -> true;
            case SEVERAL -> several(same);
            case TEXT -> tries(texts(same), same);
            case YES_NO -> tries(Set.of("true", "false", NOTHING), same);
            case WORD -> {
                Set<String> words = new LinkedHashSet<>(first.words());
                words.add(NOTHING);
                yield tries(words, same);
            }
            case NUMBER, DECIMAL, SHARE -> tries(numbers(same, first.kind()), same);
        };
    }

    private static boolean several(List<Asked> same) {
        return same.stream()
                .filter(asked -> asked.operator().equals("contains"))
                .noneMatch(asked -> same.stream()
                        .anyMatch(other -> other.operator().equals("not contains")
                                && other.values().equals(asked.values())));
    }

    private static Set<String> texts(List<Asked> same) {
        Set<String> texts = new TreeSet<>(Set.of(OTHER, NOTHING));
        same.forEach(asked -> texts.addAll(asked.values()));
        return texts;
    }

    private static Set<String> numbers(List<Asked> same, Asked.Kind kind) {
        TreeSet<BigDecimal> written = new TreeSet<>();
        for (Asked asked : same) {
            for (String value : asked.values()) {
                if (number(value)) {
                    written.add(new BigDecimal(value));
                }
            }
        }
        TreeSet<BigDecimal> all = new TreeSet<>(written);
        for (BigDecimal each : written) {
            all.add(each.add(BigDecimal.ONE));
            all.add(each.subtract(BigDecimal.ONE));
            BigDecimal next = written.higher(each);
            if (next != null && kind != Asked.Kind.NUMBER) {
                all.add(each.add(next).multiply(HALF));
            }
        }
        if (kind == Asked.Kind.SHARE) {
            all.removeIf(share -> share.signum() < 0 || share.compareTo(HUNDRED) > 0);
            all.addAll(Set.of(BigDecimal.ZERO, HUNDRED));
        }
        Set<String> texts = new LinkedHashSet<>(List.of(NOTHING));
        all.forEach(number -> texts.add(number.toPlainString()));
        return texts;
    }

    private static boolean number(String value) {
        return value.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean tries(Set<String> candidates, List<Asked> same) {
        return candidates.stream().anyMatch(each -> same.stream().allMatch(asked -> passes(asked, each)));
    }

    private static boolean passes(Asked asked, String value) {
        return switch (asked.operator()) {
            case "==", "in" -> asked.values().stream().anyMatch(equal(value));
            case "!=", "not in" -> asked.values().stream().noneMatch(equal(value));
            case "<", "<=", ">", ">=" -> isOrdered(asked, value);
            default -> true;
        };
    }

    private static Predicate<String> equal(String value) {
        return written -> written.equals(value)
                || (number(written) && number(value) && new BigDecimal(written).compareTo(new BigDecimal(value)) == 0);
    }

    private static boolean isOrdered(Asked asked, String value) {
        if (value.equals(NOTHING)) {
            return false;
        }
        String bound = asked.values().get(0);
        int order;
        if (asked.kind() == Asked.Kind.WORD) {
            order = Integer.compare(asked.words().indexOf(value), asked.words().indexOf(bound));
        } else if (number(value) && number(bound)) {
            order = new BigDecimal(value).compareTo(new BigDecimal(bound));
        } else {
            return true;
        }
        return switch (asked.operator()) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
