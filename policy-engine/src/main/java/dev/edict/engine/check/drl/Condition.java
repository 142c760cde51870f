package dev.edict.engine.check.drl;

import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks one constraint of a pattern, such as {@code actor == "contractor"}. */
final class Condition {
    private static final Set<String> ORDERS = Set.of("<", ">", "<=", ">=");
    private static final Set<String> OPERATORS = Set.of("contains", "in", "matches", "memberOf", "excludes");
    private static final Set<String> SIGNS = Set.of("&&", "||", ",", "(", ")", "!", "+", "-", "*", "/", "%", "[", "]");
    private static final Map<String, String> REFUSED = Map.of(
            "new", "conditions only compare what is there",
            "eval", "write the condition itself",
            "after", "when something holds is said by `@from` and `@until`, and by the facts themselves",
            "before", "when something holds is said by `@from` and `@until`, and by the facts themselves",
            "str", "write `startsWith(\"...\")` or `endsWith(\"...\")`",
            "soundslike", "write `==`",
            "instanceof", "match the type itself");

    private final RuleText text;
    private final Scope scope;
    private final FactType pattern;
    private final boolean open;
    private final Set<String> attributes;
    private final List<Token> tokens;
    private final Reader reader;
    private boolean compared;
    private ValueType left = ValueType.OTHER;
    private String leftName = "";
    private boolean bound;

    /**
     * Prepares a check.
     *
     * @param open whether the pattern's type may have fields that are not known here
     */
    Condition(
            RuleText text,
            FileTypes types,
            Scope scope,
            FactType pattern,
            boolean open,
            Set<String> attributes,
            List<Token> tokens) {
        this.text = text;
        this.scope = scope;
        this.pattern = pattern;
        this.open = open;
        this.attributes = attributes;
        this.tokens = tokens;
        this.reader = new Reader(text, types, tokens);
    }

    void check() {
        boolean bound = binding();
        while (!reader.done()) {
            if (!part()) {
                return;
            }
        }
        boolean chain = tokens.stream().allMatch(token -> token.kind() == Token.Kind.WORD || token.is("."));
        if (!bound && !compared && chain && left.isClosed() && left.sort() != ValueType.Sort.YES_NO) {
            text.error(
                    tokens.get(0),
                    "type-mismatch",
                    "`" + leftName + "` is " + left.sort() + ", and no condition",
                    "compare it with something, as in `" + leftName + " != null`");
        }
    }

    private boolean binding() {
        Optional<Token> sign = reader.ahead(1).filter(t -> t.is(":") || t.is(":="));
        if (sign.isEmpty()) {
            return false;
        }
        Token name = reader.next();
        reader.next();
        if (!name.isVariable()) {
            text.error(
                    name,
                    "bad-variable",
                    "the variable `" + name.text() + "` lacks its `$`",
                    "write `$" + name.text() + "`");
        }
        if (sign.get().is(":") && scope.isBound(name.text())) {
            text.error(
                    name,
                    "duplicate-variable",
                    "there is a variable `" + name.text() + "` already",
                    "choose another name");
        }
        if (!reader.done()) {
            operand();
        }
        scope.bind(name.text(), left);
        bound = true;
        return true;
    }

    private boolean part() {
        Token token = reader.peek();
        if (REFUSED.containsKey(token.text()) && token.kind() == Token.Kind.WORD) {
            text.error(
                    token,
                    "refused-word",
                    "`" + token.text() + "` is not part of Edict's rules",
                    REFUSED.get(token.text()));
            return false;
        }
        if (token.kind() == Token.Kind.SIGN && Operators.isComparison(token)) {
            reader.next();
            skipRestOf(token);
            comparison(token);
        } else if (token.is("!")
                && reader.ahead(1).filter(t -> t.kind() == Token.Kind.WORD).isPresent()) {
            reader.next();
            turned(reader.peek());
        } else if (token.is("not")
                && reader.ahead(1).filter(t -> OPERATORS.contains(t.text())).isPresent()) {
            reader.next();
        } else if (OPERATORS.contains(token.text()) && token.kind() == Token.Kind.WORD) {
            reader.next();
            operator(token);
        } else if (SIGNS.contains(token.text()) && token.kind() == Token.Kind.SIGN) {
            reader.next();
            computes(token);
        } else if (token.kind() == Token.Kind.SIGN) {
            text.error(
                    token,
                    "syntax",
                    "`" + token.text() + "` does not fit into a condition",
                    "compare fields with `==`, `!=`, `<`, `>`, `contains`, `in`, `matches` or `memberOf`");
            return false;
        } else if (isForeign(token)) {
            text.error(
                    token,
                    "syntax",
                    "`" + token.text() + "` does not fit here",
                    SyntaxWords.meant(token)
                            .map(meant -> "did you mean `" + meant + "`?")
                            .orElse(""));
            return false;
        } else {
            operand();
        }
        return true;
    }

    private boolean isForeign(Token token) {
        return token.kind() == Token.Kind.WORD
                && SyntaxWords.meant(token).isPresent()
                && !pattern.fields().containsKey(token.text())
                && reader.ahead(1)
                        .filter(next -> next.kind() == Token.Kind.TEXT)
                        .isPresent();
    }

    // Of what is computed for a variable, the rule compiler would keep the first field and drop the rest.
    private void computes(Token sign) {
        if (!"+*/%".contains(sign.text())) {
            return;
        }
        if (bound) {
            text.error(
                    sign,
                    "refused-word",
                    "`" + sign.text() + "` computes something for a variable, which takes only what is there",
                    "bind the field alone, and compute where it is compared");
        } else if (left.isClosed() && left.sort() != ValueType.Sort.NUMBER) {
            text.error(
                    sign,
                    "type-mismatch",
                    "`" + leftName + "` is " + left.sort() + ", with which nothing can be computed",
                    "compare it as it is");
        }
    }

    // A sign that nobody knows, such as `=>`, was told already; its rest is no value.
    private void skipRestOf(Token sign) {
        Token before = sign;
        while (!reader.done() && Operators.continues(before, reader.peek())) {
            before = reader.next();
        }
    }

    private void turned(Token at) {
        ValueType type = operand();
        if (type.isClosed() && type.sort() != ValueType.Sort.YES_NO) {
            text.error(
                    at,
                    "type-mismatch",
                    "`" + at.text() + "` is " + type.sort() + ", and `!` takes yes or no",
                    "compare with `!=`");
        }
        compared = true;
    }

    // Reads a value, and remembers it as what the next operator compares.
    private ValueType operand() {
        Token token = reader.peek();
        Optional<ValueType> literal = reader.literal();
        ValueType type;
        if (literal.isPresent()) {
            type = literal.get();
        } else if (token.isVariable()) {
            type = reader.variable(scope);
        } else if (token.is("this")) {
            reader.next();
            type = reader.members(self(), token);
        } else if (token.kind() == Token.Kind.WORD && isType(token)) {
            type = reader.constant();
        } else if (token.kind() == Token.Kind.WORD) {
            type = field();
        } else {
            type = ValueType.OTHER;
            reader.next();
        }
        left = type;
        leftName = token.text();
        return type;
    }

    private ValueType self() {
        return Vocabulary.VALUES.getOrDefault(pattern.name(), open ? ValueType.OTHER : ValueType.of(pattern));
    }

    private boolean isType(Token token) {
        return Character.isUpperCase(token.text().charAt(0))
                && reader.ahead(1).filter(t -> t.is(".")).isPresent();
    }

    private ValueType field() {
        Token token = reader.next();
        Optional<ValueType> type = Optional.ofNullable(pattern.fields().get(token.text()));
        if (type.isEmpty() && !open) {
            boolean call = !reader.done() && reader.peek().is("(");
            text.error(
                    token,
                    call ? "unknown-method" : "unknown-field",
                    "`" + pattern.name() + "` has no " + (call ? "method" : "field") + " `" + token.text() + "`",
                    DidYouMean.help(token.text(), pattern.fields().keySet())
                            .orElse("it has "
                                    + String.join(", ", pattern.fields().keySet())));
        }
        return reader.members(type.orElse(ValueType.OTHER), token);
    }

    private void comparison(Token sign) {
        ValueType one = left;
        String name = leftName;
        Token at = reader.peek();
        compared = true;
        if (reader.done()) {
            text.error(sign, "syntax", "`" + sign.text() + "` compares with nothing", "write a value after it");
            return;
        }
        if (bareWord(one, at)) {
            reader.next();
            return;
        }
        ValueType other = operand();
        attribute(name, at);
        // What was compared stays, for `|| == "b"` goes on with it.
        left = one;
        leftName = name;
        mismatch(name, one, at, other);
        wholeness(name, one, at);
        if (ORDERS.contains(sign.text()) && at.is("null")) {
            text.error(at, "type-mismatch", "`null` has no order", "write `" + name + " != null`");
        }
        if (ORDERS.contains(sign.text())
                && (one.sort() == ValueType.Sort.SEVERAL || one.sort() == ValueType.Sort.YES_NO)) {
            text.error(
                    sign,
                    "type-mismatch",
                    "`" + name + "` is " + one.sort() + ", which has no order",
                    "compare with `==` or `contains`");
        }
    }

    private void wholeness(String name, ValueType one, Token at) {
        if (one.sort() == ValueType.Sort.NUMBER
                && at.kind() == Token.Kind.NUMBER
                && at.text().contains(".")) {
            text.error(
                    at,
                    "type-mismatch",
                    "`" + name + "` is a whole number, and `" + at.text() + "` is none",
                    "compare it with a whole number");
        }
    }

    // A word by itself may be meant as a fixed word, or as a text.
    private boolean bareWord(ValueType one, Token at) {
        boolean bare = at.kind() == Token.Kind.WORD
                && !at.isVariable()
                && !List.of("true", "false", "null", "this").contains(at.text())
                && reader.ahead(1).filter(t -> t.is(".") || t.is("(")).isEmpty();
        if (!bare || open || pattern.fields().containsKey(at.text())) {
            return false;
        }
        Optional<String> meant = one.meant(at.text());
        if (meant.isEmpty()) {
            return false;
        }
        List<String> help = new ArrayList<>();
        Set<String> known = new TreeSet<>(pattern.fields().keySet());
        known.add("null");
        DidYouMean.help(at.text(), known).ifPresent(help::add);
        help.add("write `" + meant.get() + "` if it is meant as " + one.sort());
        text.error(
                at,
                "unknown-field",
                "`" + pattern.name() + "` has no field `" + at.text() + "`",
                help.toArray(String[]::new));
        return true;
    }

    private void mismatch(String name, ValueType one, Token at, ValueType other) {
        if (!one.comparable(other)) {
            text.error(
                    at,
                    "type-mismatch",
                    "`" + name + "` is " + one.sort() + ", and `" + at.text() + "` is " + other.sort(),
                    help(one, other));
        }
    }

    private static String help(ValueType one, ValueType other) {
        if (one.sort() == ValueType.Sort.WORD) {
            return "write one of the constants of `"
                    + one.words().map(Class::getSimpleName).orElse("") + "`, as in `"
                    + one.words()
                            .map(type -> type.getSimpleName() + "." + type.getEnumConstants()[0])
                            .orElse("") + "`";
        }
        if (one.sort() == ValueType.Sort.SEVERAL) {
            return "write `contains`";
        }
        if (one.sort() == ValueType.Sort.SHARE) {
            return "write `Percentage.of(\"50\")`";
        }
        return "compare it with " + one.sort() + ", not with " + other.sort();
    }

    private void attribute(String name, Token value) {
        if (pattern.name().equals("Attribute") && name.equals("name") && value.kind() == Token.Kind.TEXT) {
            attributes.add(value.value());
        }
    }

    private void operator(Token word) {
        ValueType one = left;
        String name = leftName;
        compared = true;
        if (reader.done()) {
            text.error(word, "syntax", "`" + word.text() + "` compares with nothing", "write a value after it");
            return;
        }
        Token at = reader.peek();
        if (word.is("in")) {
            in(one, name);
            return;
        }
        if (word.is("matches")) {
            matches(at);
        } else if (word.is("contains") || word.is("excludes")) {
            contains(word, one, name);
        } else {
            ValueType several = operand();
            if (several.isClosed() && several.sort() != ValueType.Sort.SEVERAL) {
                text.error(
                        at,
                        "type-mismatch",
                        "`" + at.text() + "` is " + several.sort() + ", not several values",
                        "write `==`");
            }
        }
        left = one;
        leftName = name;
    }

    private void in(ValueType one, String name) {
        reader.take("(");
        while (!reader.done() && !reader.take(")")) {
            Token at = reader.peek();
            if (reader.take(",")) {
                continue;
            }
            mismatch(name, one, at, operand());
            wholeness(name, one, at);
        }
        left = one;
        leftName = name;
    }

    private void contains(Token word, ValueType one, String name) {
        if (one.isClosed() && one.sort() != ValueType.Sort.SEVERAL && one.sort() != ValueType.Sort.TEXT) {
            text.error(
                    word,
                    "type-mismatch",
                    "`" + name + "` is " + one.sort() + ", which contains nothing",
                    "write `==`");
        }
        Token at = reader.peek();
        ValueType element = operand();
        if (one.sort() == ValueType.Sort.SEVERAL || one.sort() == ValueType.Sort.TEXT) {
            mismatch(name, ValueType.TEXT, at, element);
        }
    }

    private void matches(Token at) {
        Optional<ValueType> literal = reader.literal();
        if (literal.isEmpty() || at.kind() != Token.Kind.TEXT) {
            text.error(
                    at, "refused-pattern", "`matches` takes a text that is written out", "write the pattern in quotes");
            return;
        }
        PatternLint.problem(at.value())
                .ifPresent(problem -> text.error(
                        at, "refused-pattern", "the pattern " + problem, "write several simple conditions instead"));
    }
}
