package dev.edict.engine.yaml;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.engine.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A way to read a scalar: the type that a key gives to its value. Quotes never matter.
 *
 * @param <T> what comes out
 * @param what what the text must be, for messages, such as {@code a day as in `2026-07-10`}
 * @param code the code of the issue when it is not
 * @param reader the reading; empty, or a {@link DateTimeException} or {@link IllegalArgumentException}, when the text is not of the kind
 * @param advice further help for a text that is not of the kind
 */
public record ScalarKind<T>(
        String what, String code, Function<String, Optional<T>> reader, Function<String, List<String>> advice) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL_DIGITS = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    /** {@code yes} or {@code no}. */
    public static final ScalarKind<Boolean> YES_NO = word("wrong-type", Map.of("yes", true, "no", false));

    /** An exact decimal number such as {@code 50} or {@code 12.5}. */
    public static final ScalarKind<BigDecimal> DECIMAL = of(
            "a number as in `12.5`",
            "wrong-type",
            text -> DECIMAL_DIGITS.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty());

    /** A day of the calendar such as {@code 2026-07-10}. */
    public static final ScalarKind<LocalDate> DATE = of(
            "a day of the calendar as in `2026-07-10`",
            "bad-date",
            text -> DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty());

    /** Makes a kind without further advice. */
    public static <T> ScalarKind<T> of(String what, String code, Function<String, Optional<T>> reader) {
        return new ScalarKind<>(what, code, reader, text -> List.of());
    }

    /** Makes the kind of a text that is one of a few words; another word gets a did-you-mean. */
    public static <T> ScalarKind<T> word(String code, Map<String, T> words) {
        List<String> sorted = words.keySet().stream().sorted().toList();
        String quoted =
                String.join(", ", sorted.stream().map(word -> "`" + word + "`").toList());
        return new ScalarKind<>(
                sorted.size() == 1 ? quoted : "one of " + quoted,
                code,
                text -> Optional.ofNullable(words.get(text)),
                text -> DidYouMean.help(text, sorted).stream().toList());
    }

    /** Returns the same kind with other advice. */
    public ScalarKind<T> withAdvice(Function<String, List<String>> other) {
        return new ScalarKind<>(what, code, reader, other);
    }

    /** Reads a scalar; a text that is not of this kind is noted as an issue. */
    public Optional<T> read(Scalar scalar, Issues issues) {
        String text = scalar.text().strip();
        try {
            Optional<T> value = reader.apply(text);
            if (value.isPresent()) {
                return value;
            }
        } catch (DateTimeException | IllegalArgumentException notOfThisKind) {
            // Told below, in the author's terms.
        }
        List<String> help = new ArrayList<>(advice.apply(text));
        issues.add(dev.edict.Severity.ERROR, code, scalar.place(), "`" + shown(text) + "` is not " + what, help);
        return Optional.empty();
    }

    private static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "...";
    }
}
