package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of Debian's packages (Debian Policy Manual, section 5.6.12): epoch, upstream version, revision; digits as numbers, letters
 * before other characters, and a tilde before everything, even before the end.
 */
final class DebianOrder implements VersionOrder {
    private static final Pattern TEXT =
            Pattern.compile("(?:([0-9]++):)?([0-9][A-Za-z0-9.+~:-]*?)(?:-([A-Za-z0-9+.~]++))?");
    private static final int TILDE = 0;
    private static final int END_OF_UPSTREAM = 1;
    private static final int NUMBER = 2;
    private static final int LETTER = 3;
    private static final int OTHER = 4;

    @Override
    public Optional<VersionKey> keyOf(String version) {
        Matcher matcher = TEXT.matcher(version);
        if (!matcher.matches() || (matcher.group(1) == null && matcher.group(2).indexOf(':') >= 0)) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.number(NUMBER, matcher.group(1) == null ? "0" : matcher.group(1)));
        addPart(matcher.group(2), marks);
        marks.add(Mark.plain(END_OF_UPSTREAM));
        addPart(matcher.group(3) == null ? "" : matcher.group(3), marks);
        return Optional.of(new VersionKey(marks, Mark.number(NUMBER, "0")));
    }

    /** Adds the characters one by one, and after each run of them the number that follows, 0 if there is none. */
    private static void addPart(String part, List<Mark> marks) {
        int i = 0;
        while (i < part.length()) {
            while (i < part.length() && !Tokens.isDigit(part.charAt(i))) {
                marks.add(character(part.charAt(i)));
                i++;
            }
            int start = i;
            while (i < part.length() && Tokens.isDigit(part.charAt(i))) {
                i++;
            }
            marks.add(Mark.number(NUMBER, start == i ? "0" : part.substring(start, i)));
        }
    }

    private static Mark character(char c) {
        if (c == '~') {
            return Mark.plain(TILDE);
        }
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return Mark.word(letter ? LETTER : OTHER, String.valueOf(c));
    }
}
