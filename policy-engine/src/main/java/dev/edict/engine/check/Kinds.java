package dev.edict.engine.check;

import dev.edict.engine.yaml.ScalarKind;
import dev.edict.model.Counting;
import dev.edict.model.Effect;
import dev.edict.model.Holders;
import dev.edict.model.OrganizationKind;
import dev.edict.model.Percentage;
import dev.edict.model.Relation;
import dev.edict.model.Reliability;
import dev.edict.model.Right;
import dev.edict.model.Routes;
import dev.edict.model.ToolKind;
import dev.edict.model.Word;
import dev.edict.version.VersionRange;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which scalars of packs are read. */
final class Kinds {
    /** A number of percent, zero or more. */
    static final ScalarKind<Percentage> PERCENT =
            ScalarKind.of("a number of percent as in `33.3`", "wrong-type", text -> Optional.of(Percentage.of(text)));

    /** A number of shares of all shares. */
    static final ScalarKind<Percentage> SHARES =
            ScalarKind.of("a number of shares as in `1 of 3` or `1,250 of 10,000`", "wrong-type", Kinds::shares);

    /** A range of versions, or one version. */
    static final ScalarKind<VersionRange> VERSIONS = ScalarKind.of(
                    "a range of versions as in `vers:npm/>=1.2|<2.0`", "bad-versions", text -> {
                        return Optional.of(VersionRange.parse(text));
                    })
            .withAdvice(Kinds::versionAdvice);

    static final ScalarKind<Effect> EFFECT = word(Effect.class);
    static final ScalarKind<Relation> RELATION = word(Relation.class);
    static final ScalarKind<OrganizationKind> ORGANIZATION = word(OrganizationKind.class);
    static final ScalarKind<ToolKind> TOOL = word(ToolKind.class);
    static final ScalarKind<Routes> ROUTES = word(Routes.class);
    static final ScalarKind<Reliability> RELIABILITY = word(Reliability.class);
    static final ScalarKind<Right> RIGHT = name(Right.class);
    static final ScalarKind<Counting> COUNTING = name(Counting.class);
    static final ScalarKind<Holders> HOLDERS = name(Holders.class);

    private static final Pattern SHARES_TEXT = Pattern.compile("(\\S+) of (\\S+)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,40}");

    private Kinds() {}

    /** Returns the kind of the words of an enum. */
    static <W extends Enum<W> & Word> ScalarKind<W> word(Class<W> type) {
        return ScalarKind.word(
                "unknown-word",
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Word::word, Function.identity())));
    }

    /** Returns the kind of the names of an enum's constants, in lower case. */
    private static <E extends Enum<E>> ScalarKind<E> name(Class<E> type) {
        return ScalarKind.word(
                "unknown-word",
                Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity())));
    }

    /** Returns the kind of some of the words of an enum. */
    @SafeVarargs
    static <W extends Enum<W> & Word> ScalarKind<W> someOf(W... words) {
        Map<String, W> map = new LinkedHashMap<>();
        for (W word : words) {
            map.put(word.word(), word);
        }
        return ScalarKind.word("unknown-word", map);
    }

    private static Optional<Percentage> shares(String text) {
        Matcher matcher = SHARES_TEXT.matcher(text);
        if (!matcher.matches()
                || !COUNT.matcher(matcher.group(1)).matches()
                || !COUNT.matcher(matcher.group(2)).matches()) {
            return Optional.empty();
        }
        return Optional.of(Percentage.ofShares(count(matcher.group(1)), count(matcher.group(2))));
    }

    private static BigInteger count(String text) {
        return new BigInteger(text.replace(",", ""));
    }

    private static List<String> versionAdvice(String text) {
        try {
            VersionRange.parse(text);
            return List.of();
        } catch (IllegalArgumentException malformed) {
            String message = malformed.getMessage() == null ? "" : malformed.getMessage();
            return message.lines().map(line -> line.replaceFirst("^help: ", "")).toList();
        }
    }
}
