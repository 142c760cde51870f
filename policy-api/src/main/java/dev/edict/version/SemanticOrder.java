package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Semantic Versioning 2.0.0, item 11: major, minor and patch as numbers, then the pre-release identifiers, where a number comes before a
 * word and a version without any comes last. Build metadata is read and ignored. A {@code v} in front and a missing minor or patch are
 * tolerated, as the tools of these ecosystems do. NuGet's has a fourth number, leading zeros, and words in which case does not count.
 */
final class SemanticOrder implements VersionOrder {
    static final SemanticOrder SEMVER = new SemanticOrder(3, false);
    static final SemanticOrder NUGET = new SemanticOrder(4, true);

    private static final int END = 0;
    private static final int NUMBER = 1;
    private static final int WORD = 2;
    private static final int RELEASE = 3;
    private static final Pattern TEXT = Pattern.compile("[vV]?([0-9]++(?:\\.[0-9]++)*+)"
            + "(?:-([0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+))?"
            + "(?:\\+[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?");

    private final int numbers;
    private final boolean relaxed;

    private SemanticOrder(int numbers, boolean relaxed) {
        this.numbers = numbers;
        this.relaxed = relaxed;
    }

    @Override
    public Optional<VersionKey> keyOf(String version) {
        Matcher matcher = TEXT.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        for (String digits : matcher.group(1).split("\\.", -1)) {
            if (marks.size() == numbers || !isProper(digits)) {
                return Optional.empty();
            }
            marks.add(Mark.number(NUMBER, digits));
        }
        while (marks.size() < numbers) {
            marks.add(Mark.number(NUMBER, "0"));
        }
        String preRelease = matcher.group(2);
        if (preRelease == null) {
            marks.add(Mark.plain(RELEASE));
        } else if (!addPreRelease(preRelease, marks)) {
            return Optional.empty();
        }
        return Optional.of(new VersionKey(marks, Mark.plain(END)));
    }

    private boolean addPreRelease(String preRelease, List<Mark> marks) {
        for (String identifier : preRelease.split("\\.", -1)) {
            if (!isNumber(identifier)) {
                marks.add(Mark.word(WORD, relaxed ? identifier.toLowerCase(Locale.ROOT) : identifier));
            } else if (isProper(identifier)) {
                marks.add(Mark.number(NUMBER, identifier));
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean isProper(String digits) {
        return relaxed || digits.length() == 1 || digits.charAt(0) != '0';
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
