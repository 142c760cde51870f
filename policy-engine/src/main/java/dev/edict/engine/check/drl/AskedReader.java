package dev.edict.engine.check.drl;

import dev.edict.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of a constraint that is well-formed what it asks of single fields; what it asks otherwise is passed over. */
final class AskedReader {
    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");
    /** More branches than these are not told apart. */
    private static final int MOST_BRANCHES = 64;
    /** One branch of which nothing is known. */
    private static final List<List<Asked>> ANYTHING = List.of(List.of());

    private final RuleText text;
    private final FactType type;
    private final int pattern;
    private final boolean plain;
    private final List<Token> tokens;
    private final List<Asked> found = new ArrayList<>();
    private int at;

    private AskedReader(RuleText text, FactType type, int pattern, boolean plain, List<Token> tokens) {
        this.text = text;
        this.type = type;
        this.pattern = pattern;
        this.plain = plain;
        this.tokens = tokens;
    }

    static Demand read(RuleText text, FactType type, int pattern, boolean plain, List<Token> tokens) {
        boolean binding = tokens.size() > 2
                && tokens.get(0).isVariable()
                && (tokens.get(1).is(":") || tokens.get(1).is(":="));
        AskedReader reader = new AskedReader(
                text, type, pattern, plain, binding ? tokens.subList(2, tokens.size()) : List.copyOf(tokens));
        List<List<Asked>> branches = reader.anyOf();
        return new Demand(pattern, reader.at < reader.tokens.size() ? ANYTHING : branches, reader.found);
    }

    private boolean take(String sign) {
        boolean there = at < tokens.size() && tokens.get(at).is(sign);
        at += there ? 1 : 0;
        return there;
    }

    private boolean isAhead(int further, String sign) {
        return at + further < tokens.size() && tokens.get(at + further).is(sign);
    }

    private List<List<Asked>> anyOf() {
        List<List<Asked>> branches = new ArrayList<>(allOf());
        while (take("||")) {
            branches.addAll(allOf());
        }
        return branches.size() > MOST_BRANCHES ? ANYTHING : branches;
    }

    private List<List<Asked>> allOf() {
        List<List<Asked>> branches = one();
        while (take("&&")) {
            branches = both(branches, one());
        }
        return branches;
    }

    private static List<List<Asked>> both(List<List<Asked>> left, List<List<Asked>> right) {
        if (left.size() * right.size() > MOST_BRANCHES) {
            return ANYTHING;
        }
        List<List<Asked>> both = new ArrayList<>();
        for (List<Asked> one : left) {
            for (List<Asked> other : right) {
                both.add(Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return both;
    }

    private List<List<Asked>> one() {
        if (take("(")) {
            return group();
        }
        if (isAhead(0, "!") && isAhead(1, "(")) {
            at += 2;
            group();
            return ANYTHING;
        }
        return comparison(atom())
                .map(asked -> {
                    found.add(asked);
                    return List.of(List.of(asked));
                })
                .orElse(ANYTHING);
    }

    private List<List<Asked>> group() {
        List<List<Asked>> inside = anyOf();
        return take(")") ? inside : ANYTHING;
    }

    /** Takes the tokens up to the next {@code &&}, {@code ||} or bracket that closes what is around them. */
    private List<Token> atom() {
        int start = at;
        int depth = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean ends = token.is("&&") || token.is("||") || token.is(")");
            if (depth == 0 && ends) {
                break;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            at++;
        }
        return tokens.subList(start, at);
    }

    private Optional<Asked> comparison(List<Token> part) {
        if (part.size() < 2 || !type.fields().containsKey(part.get(0).text())) {
            return Optional.empty();
        }
        int place = 1;
        Token sign = part.get(place++);
        String operator = sign.text();
        if (sign.is("not") && place < part.size()) {
            operator = "not " + part.get(place++).text();
        } else if (sign.is("excludes")) {
            operator = "not contains";
        }
        boolean several = operator.endsWith("in") && !operator.endsWith("contains");
        List<Token> rest = part.subList(place, part.size());
        if (!SIGNS.contains(operator) && !several && !operator.endsWith("contains")) {
            return Optional.empty();
        }
        List<Value> values = several ? list(rest) : value(rest).stream().toList();
        String written = operator;
        return Optional.of(values).filter(each -> !each.isEmpty()).map(each -> asked(part.get(0), written, each));
    }

    private Asked asked(Token name, String operator, List<Value> values) {
        ValueType value = type.fields().get(name.text());
        List<String> words = value == null
                ? List.of()
                : value.words().stream()
                        .flatMap(each -> Stream.of(each.getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
        return new Asked(
                pattern,
                plain,
                type.name(),
                name.text(),
                kind(value),
                words,
                operator,
                values.stream().map(Value::text).toList(),
                values.stream().map(Value::place).toList(),
                text.origin(name.start()));
    }

    private static Asked.Kind kind(@Nullable ValueType value) {
        return value == null
                ? Asked.Kind.OTHER
                : switch (value.sort()) {
                    case TEXT -> Asked.Kind.TEXT;
                    case NUMBER -> Asked.Kind.NUMBER;
                    case DECIMAL -> Asked.Kind.DECIMAL;
                    case SHARE -> Asked.Kind.SHARE;
                    case WORD -> Asked.Kind.WORD;
                    case YES_NO -> Asked.Kind.YES_NO;
                    case SEVERAL -> Asked.Kind.SEVERAL;
                    case MOMENT, FACT, NOTHING, OTHER -> Asked.Kind.OTHER;
                };
    }

    /** A value that is written out, and where. */
    private record Value(String text, Origin place) {}

    /** Returns the values of a list; none if one of them is not written out. */
    private List<Value> list(List<Token> list) {
        if (list.size() < 2 || !list.get(0).is("(")) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        List<Token> one = new ArrayList<>();
        for (Token token : list.subList(1, list.size())) {
            boolean last = token.is(")") && one.stream().noneMatch(each -> each.is("("));
            if (token.is(",") || last) {
                Optional<Value> value = value(one);
                if (value.isEmpty()) {
                    return List.of();
                }
                values.add(value.get());
                one.clear();
            } else {
                one.add(token);
            }
        }
        return one.isEmpty() ? values : List.of();
    }

    private Optional<Value> value(List<Token> written) {
        return text(written)
                .map(value -> new Value(value, text.origin(written.get(0).start())));
    }

    private static Optional<String> text(List<Token> tokens) {
        if (tokens.size() == 1) {
            Token token = tokens.get(0);
            boolean written =
                    token.kind() == Token.Kind.NUMBER || token.is("true") || token.is("false") || token.is("null");
            return token.kind() == Token.Kind.TEXT
                    ? Optional.of(token.value())
                    : Optional.of(token.text()).filter(each -> written);
        }
        if (tokens.size() == 2 && tokens.get(0).is("-")) {
            return text(tokens.subList(1, 2)).map(number -> "-" + number);
        }
        if (tokens.size() == 3 && tokens.get(1).is(".") && tokens.get(2).kind() == Token.Kind.WORD) {
            boolean type = Character.isUpperCase(tokens.get(0).text().charAt(0));
            return Optional.of(tokens.get(2).text()).filter(each -> type);
        }
        boolean share = tokens.size() == 6
                && tokens.get(0).is("Percentage")
                && tokens.get(2).is("of")
                && tokens.get(4).kind() == Token.Kind.TEXT;
        return share ? Optional.of(tokens.get(4).value()) : Optional.empty();
    }
}
