package dev.edict.engine.resolve.ownership;

import dev.edict.model.Percentage;
import dev.edict.model.Right;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something about the register that whoever reads an answer should know.
 *
 * @param kind what it is
 * @param organization the organization that it is about
 * @param right the right that it is about
 * @param percent how much, in percent
 */
public record OwnershipNote(Kind kind, String organization, Right right, Percentage percent) {
    static final Comparator<OwnershipNote> ORDER = Comparator.comparing(OwnershipNote::kind)
            .thenComparing(OwnershipNote::organization)
            .thenComparing(OwnershipNote::right);

    /** What a note says. */
    public enum Kind {
        /** More than the whole is held: the register contradicts itself. */
        OVER_THE_WHOLE,
        /** Nobody is listed for a part, so it is taken to be nobody's: an assumption that the answer rests on. */
        LISTED_FOR_NOBODY,
        /** The organization is in a circle of holdings that has no one solution when percentages are multiplied. */
        CIRCLE_WITHOUT_SOLUTION
    }

    /** Returns the note as a sentence. */
    public String text() {
        String what = right.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case OVER_THE_WHOLE -> "the " + what + " of `" + organization + "` add up to " + percent + " %";
            case LISTED_FOR_NOBODY ->
                "nobody is listed for " + percent + " % of the " + what + " of `" + organization
                        + "`, so they are nobody's";
            case CIRCLE_WITHOUT_SOLUTION ->
                "`" + organization + "` is in a circle of holdings that percentages multiplied along it do not solve";
        };
    }
}
