package dev.edict.engine.check.drl;

import dev.edict.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads of a constraint that is well-formed what it asks of single fields; what it asks otherwise is passed over. */
final class AskedReader {
    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final RuleText text;
    private final FactType type;
    private final int pattern;
    private final boolean plain;
    private final List<Asked> found = new ArrayList<>();
    private Optional<Token> field = Optional.empty();

    private AskedReader(RuleText text, FactType type, int pattern, boolean plain) {
        this.text = text;
        this.type = type;
        this.pattern = pattern;
        this.plain = plain;
    }

    static List<Asked> read(RuleText text, FactType type, int pattern, boolean plain, List<Token> tokens) {
        if (tokens.stream().anyMatch(token -> token.is("||"))) {
            return List.of();
        }
        AskedReader reader = new AskedReader(text, type, pattern, plain);
        boolean binding = tokens.size() > 2
                && tokens.get(0).isVariable()
                && (tokens.get(1).is(":") || tokens.get(1).is(":="));
        List<Token> part = new ArrayList<>();
        for (Token token : binding ? tokens.subList(2, tokens.size()) : tokens) {
            if (token.is("&&")) {
                reader.part(part);
                part.clear();
            } else {
                part.add(token);
            }
        }
        reader.part(part);
        return reader.found;
    }

    private void part(List<Token> tokens) {
        int at = 0;
        if (!tokens.isEmpty() && type.fields().containsKey(tokens.get(0).text())) {
            field = Optional.of(tokens.get(0));
            at = 1;
        }
        if (field.isEmpty() || at >= tokens.size()) {
            return;
        }
        Token sign = tokens.get(at++);
        String operator = sign.text();
        if (sign.is("not") && at < tokens.size()) {
            operator = "not " + tokens.get(at++).text();
        } else if (sign.is("excludes")) {
            operator = "not contains";
        }
        boolean several = operator.endsWith("in") && !operator.endsWith("contains");
        List<Token> rest = tokens.subList(at, tokens.size());
        if (!SIGNS.contains(operator) && !several && !operator.endsWith("contains")) {
            return;
        }
        Optional<List<String>> values = several ? list(rest) : value(rest).map(List::of);
        String written = operator;
        values.filter(each -> !each.isEmpty()).ifPresent(each -> found.add(asked(written, each)));
    }

    private Asked asked(String operator, List<String> values) {
        Token name = field.orElseThrow();
        ValueType value = type.fields().get(name.text());
        List<String> words = value == null
                ? List.of()
                : value.words().stream()
                        .flatMap(each -> Stream.of(each.getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
        Origin origin = text.origin(name.start());
        return new Asked(pattern, plain, type.name(), name.text(), kind(value), words, operator, values, origin);
    }

    private static Asked.Kind kind(@org.jspecify.annotations.Nullable ValueType value) {
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

    private static Optional<List<String>> list(List<Token> tokens) {
        if (tokens.size() < 2 || !tokens.get(0).is("(")) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        List<Token> one = new ArrayList<>();
        for (Token token : tokens.subList(1, tokens.size())) {
            boolean last = token.is(")") && one.stream().noneMatch(each -> each.is("("));
            if (token.is(",") || last) {
                Optional<String> value = value(one);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
                one.clear();
            } else {
                one.add(token);
            }
        }
        return one.isEmpty() ? Optional.of(values) : Optional.empty();
    }

    private static Optional<String> value(List<Token> tokens) {
        if (tokens.size() == 1) {
            Token token = tokens.get(0);
            boolean written =
                    token.kind() == Token.Kind.NUMBER || token.is("true") || token.is("false") || token.is("null");
            return token.kind() == Token.Kind.TEXT
                    ? Optional.of(token.value())
                    : Optional.of(token.text()).filter(each -> written);
        }
        if (tokens.size() == 2 && tokens.get(0).is("-")) {
            return value(tokens.subList(1, 2)).map(number -> "-" + number);
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
