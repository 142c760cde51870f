package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of RubyGems ({@code Gem::Version}): numbers and words, a word before a number, so that any letter makes a pre-release; missing
 * numbers are 0, and a hyphen stands for {@code .pre.}.
 */
final class GemOrder implements VersionOrder {
    private static final Pattern TEXT =
            Pattern.compile("[0-9]++(?:\\.[0-9a-zA-Z]++)*+(?:-[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?");
    private static final Pattern SEGMENT = Pattern.compile("[0-9]++|[a-zA-Z]++");
    private static final int WORD = 0;
    private static final int NUMBER = 1;

    @Override
    public Optional<VersionKey> keyOf(String version) {
        if (!TEXT.matcher(version).matches()) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        boolean onlyNumbers = true;
        Matcher segments = SEGMENT.matcher(version.replace("-", ".pre."));
        while (segments.find()) {
            String segment = segments.group();
            if (Tokens.isDigit(segment.charAt(0))) {
                marks.add(Mark.number(NUMBER, segment));
                continue;
            }
            while (onlyNumbers
                    && !marks.isEmpty()
                    && marks.get(marks.size() - 1).isZero()) {
                marks.remove(marks.size() - 1);
            }
            onlyNumbers = false;
            marks.add(Mark.word(WORD, segment));
        }
        return Optional.of(new VersionKey(marks, Mark.number(NUMBER, "0")));
    }
}
