package dev.edict.engine.check.drl;

import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a condition cannot be read, from the two words between which reading ended.
 *
 * @param text the file
 * @param before the word before
 * @param at the word that does not fit
 * @param inside whether it stands in brackets
 */
record SyntaxWords(RuleText text, Token before, Token at, boolean inside) {
    /** What conditions are made of, besides patterns. */
    static final List<String> ELEMENTS =
            List.of("not", "exists", "forall", "accumulate", "collect", "from", "and", "or");

    private static final List<String> OPERATORS =
            List.of("contains", "excludes", "matches", "memberOf", "not contains", "not in", "not memberOf");
    private static final Set<String> WORDS_OF_OPERATORS =
            Set.of("contains", "excludes", "matches", "memberOf", "in", "not");
    private static final Map<String, String> OTHER_LANGUAGES = Map.ofEntries(
            Map.entry("eq", "=="),
            Map.entry("equals", "=="),
            Map.entry("is", "=="),
            Map.entry("equal", "=="),
            Map.entry("ne", "!="),
            Map.entry("neq", "!="),
            Map.entry("isnt", "!="),
            Map.entry("gt", ">"),
            Map.entry("ge", ">="),
            Map.entry("gte", ">="),
            Map.entry("lt", "<"),
            Map.entry("le", "<="),
            Map.entry("lte", "<="),
            Map.entry("like", "matches"),
            Map.entry("has", "contains"),
            Map.entry("includes", "contains"));

    private static final Set<String> SUPERFLUOUS = Set.of("if", "If", "IF", "given", "and", "AND");

    /** Returns what a word of another language means here. */
    static Optional<String> meant(Token word) {
        return Optional.ofNullable(OTHER_LANGUAGES.get(word.text()));
    }

    void tell() {
        Optional<String> element = DidYouMean.help(before.text(), ELEMENTS);
        if (before.kind() == Token.Kind.WORD && element.isPresent() && !WORDS_OF_OPERATORS.contains(before.text())) {
            // What does not fit often follows the word that was meant.
            doesNotFit(before, element.get());
            return;
        }
        if (inside && before.is("not") && operator().isEmpty()) {
            doesNotFit(before, "write `!=`, or `!( ... )` around what must not be so");
        } else if (!inside && SUPERFLUOUS.contains(before.text())) {
            doesNotFit(before, "take it away: what stands below `when` is the condition");
        } else if (!inside && (at.is(",") || at.is(";"))) {
            doesNotFit(at, "take it away: conditions stand below each other, and all of them must hold");
        } else if (inside) {
            tellInside();
        } else {
            doesNotFit(at, DidYouMean.help(at.text(), ELEMENTS).orElse(example()));
        }
    }

    private static String example() {
        return "a condition is a pattern, as in `Tool( vendor == \"acme\", name != \"x\" )`";
    }

    private void doesNotFit(Token token, String help) {
        text.error(token, "syntax", "`" + token.text() + "` does not fit here", help);
    }

    private void tellInside() {
        boolean word = at.kind() == Token.Kind.WORD;
        boolean and = at.text().equalsIgnoreCase("and");
        if (word && (and || at.text().equalsIgnoreCase("or"))) {
            doesNotFit(at, "did you mean `" + (and ? "&&" : "||") + "`?");
        } else if (word && OTHER_LANGUAGES.containsKey(at.text())) {
            doesNotFit(at, "did you mean `" + OTHER_LANGUAGES.get(at.text()) + "`?");
        } else if (word && operator().isPresent()) {
            doesNotFit(at, operator().orElse(""));
        } else if (Operators.isComparison(before) && isValue(at)) {
            lonely(before);
        } else if (Operators.isComparison(at) && List.of("&&", "||", "(").contains(before.text())) {
            lonely(at);
        } else if (endsNothing(before) && (at.is(")") || at.is(",") || at.is("&&") || at.is("||"))) {
            text.error(
                    before,
                    "syntax",
                    "a value is missing after `" + before.text() + "`",
                    before.is(",")
                            ? "write a further condition, or take the comma away"
                            : "write what it goes on with");
        } else if (isValue(before) && at.kind() == Token.Kind.WORD) {
            text.error(
                    at,
                    "syntax",
                    "a comma is missing before `" + at.text() + "`",
                    "part conditions by commas, or write `&&` or `||` between them");
        } else if (before.kind() == Token.Kind.WORD && isValue(at)) {
            text.error(
                    at,
                    "syntax",
                    "a sign is missing before `" + at.text() + "`",
                    "compare with `==`, `!=`, `<`, `>`, `contains`, `in ( ... )`, `matches` or `memberOf`");
        } else {
            doesNotFit(at, example());
        }
    }

    private void lonely(Token sign) {
        text.error(
                sign,
                "syntax",
                "nothing stands before `" + sign.text() + "`",
                "write the field each time, as in `level == RiskLevel.LOW || level == RiskLevel.HIGH`");
    }

    private Optional<String> operator() {
        List<String> known = new ArrayList<>(OPERATORS);
        known.add("notcontains");
        List<String> near = DidYouMean.nearest(at.text(), known);
        if (at.is("notcontains") || near.contains("notcontains")) {
            return Optional.of("did you mean `not contains`?");
        }
        return near.stream()
                .findFirst()
                .map(each -> "did you mean `" + each + "`?")
                .or(() -> OPERATORS.stream()
                        .filter(each -> each.equalsIgnoreCase(at.text()) && !each.equals(at.text()))
                        .findFirst()
                        .map(each -> "did you mean `" + each + "`?"));
    }

    private static boolean isValue(Token token) {
        return token.kind() == Token.Kind.TEXT || token.kind() == Token.Kind.NUMBER || token.is("null");
    }

    private static boolean endsNothing(Token token) {
        return Operators.isComparison(token)
                || WORDS_OF_OPERATORS.contains(token.text())
                || List.of("&&", "||", ",", "!", "+", "-", "*", "/").contains(token.text());
    }
}
