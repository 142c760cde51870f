package dev.edict.engine.importing;

import dev.edict.time.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads dates and times as JSON formats write them (RFC 3339, and times without an offset). */
final class Moments {
    private static final int LENGTH_OF_A_DATE = 10;

    private Moments() {}

    /** Returns the moment of a key, if there is one. */
    static Optional<When> of(JsonNode.Fields fields, String key) throws UnusableStatementException {
        Optional<String> text = fields.text(key);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get()));
    }

    private static When parse(String text) throws UnusableStatementException {
        try {
            if (text.length() == LENGTH_OF_A_DATE) {
                return new When.Day(LocalDate.parse(text));
            }
            if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")) {
                return new When.Exact(OffsetDateTime.parse(text).toInstant());
            }
            return new When.WallTime(LocalDateTime.parse(text), When.Choice.EARLIER);
        } catch (DateTimeParseException malformed) {
            throw new UnusableStatementException("`" + text + "` is no date");
        }
    }
}
