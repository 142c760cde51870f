package dev.edict.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of Python's packages (PEP 440, "Version specifiers", and its normalization): epoch, release, then development, pre-, final
 * and post-releases, then the local label.
 */
final class PythonOrder implements VersionOrder {
    private static final String SEPARATOR = "[-_.]?";
    private static final Pattern TEXT = Pattern.compile(
            "v?(?:(?<epoch>[0-9]++)!)?(?<release>[0-9]++(?:\\.[0-9]++)*+)"
                    + "(?:" + SEPARATOR + "(?<pre>alpha|a|beta|b|preview|pre|c|rc)" + SEPARATOR
                    + "(?<preNumber>[0-9]*+))?"
                    + "(?<post>-(?<postImplied>[0-9]++)|" + SEPARATOR + "(?:post|rev|r)" + SEPARATOR
                    + "(?<postNumber>[0-9]*+))?"
                    + "(?<dev>" + SEPARATOR + "dev" + SEPARATOR + "(?<devNumber>[0-9]*+))?"
                    + "(?:\\+(?<local>[a-z0-9]++(?:[-_.][a-z0-9]++)*+))?",
            Pattern.CASE_INSENSITIVE);

    // Ranks at the place where a release ends: whatever comes there, a further number is more.
    private static final int DEVELOPMENT_OF_FINAL = 0;
    private static final int ALPHA = 1;
    private static final int BETA = 2;
    private static final int CANDIDATE = 3;
    private static final int FINAL = 4;
    private static final int NUMBER = 5;

    // Ranks at the places for post-release, development release and local label, each a place of its own.
    private static final int ABSENT_BEFORE = 0;
    private static final int LABEL_WORD = 1;
    private static final int PRESENT = 2;
    private static final int ABSENT_AFTER = 3;

    @Override
    public Optional<VersionKey> keyOf(String version) {
        Matcher matcher = TEXT.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.number(NUMBER, orZero(matcher.group("epoch"))));
        for (String digits : matcher.group("release").split("\\.", -1)) {
            marks.add(Mark.number(NUMBER, digits));
        }
        while (marks.size() > 1 && marks.get(marks.size() - 1).isZero()) {
            marks.remove(marks.size() - 1);
        }
        boolean isPost = matcher.group("post") != null;
        boolean isDevelopment = matcher.group("dev") != null;
        marks.add(phase(matcher, isPost, isDevelopment));
        String implied = matcher.group("postImplied");
        String post = implied != null ? implied : orZero(matcher.group("postNumber"));
        marks.add(isPost ? Mark.number(PRESENT, post) : Mark.plain(ABSENT_BEFORE));
        marks.add(isDevelopment ? Mark.number(PRESENT, orZero(matcher.group("devNumber"))) : Mark.plain(ABSENT_AFTER));
        addLocal(matcher.group("local"), marks);
        return Optional.of(new VersionKey(marks, Mark.plain(ABSENT_BEFORE)));
    }

    private static Mark phase(Matcher matcher, boolean isPost, boolean isDevelopment) {
        String pre = matcher.group("pre");
        if (pre == null) {
            return Mark.plain(isDevelopment && !isPost ? DEVELOPMENT_OF_FINAL : FINAL);
        }
        int rank = switch (pre.charAt(0)) {
            case 'a', 'A' -> ALPHA;
            case 'b', 'B' -> BETA;
            default -> CANDIDATE;
        };
        return Mark.number(rank, orZero(matcher.group("preNumber")));
    }

    private static void addLocal(String local, List<Mark> marks) {
        if (local == null) {
            return;
        }
        for (String part : local.split("[-_.]", -1)) {
            boolean number = part.chars().allMatch(c -> c >= '0' && c <= '9');
            marks.add(number ? Mark.number(PRESENT, part) : Mark.word(LABEL_WORD, part.toLowerCase(Locale.ROOT)));
        }
    }

    private static String orZero(String digits) {
        return digits == null || digits.isEmpty() ? "0" : digits;
    }
}
