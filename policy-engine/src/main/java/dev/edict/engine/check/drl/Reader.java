package dev.edict.engine.check.drl;

import dev.edict.engine.suggest.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads chains such as {@code $tool.name} or {@code RiskLevel.HIGH} from tokens, and says what does not exist. */
final class Reader {
    private static final Set<String> SHARE_MAKERS = Set.of("of", "ofShares", "parse", "ZERO", "HUNDRED");

    private final RuleText text;
    private final FileTypes types;
    private final List<Token> tokens;
    private int at;

    Reader(RuleText text, FileTypes types, List<Token> tokens) {
        this.text = text;
        this.types = types;
        this.tokens = tokens;
    }

    boolean done() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    Optional<Token> ahead(int distance) {
        return at + distance < tokens.size() ? Optional.of(tokens.get(at + distance)) : Optional.empty();
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean take(String sign) {
        if (!done() && peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads a literal, if one stands here. */
    Optional<ValueType> literal() {
        boolean minus = !done()
                && peek().is("-")
                && ahead(1).filter(t -> t.kind() == Token.Kind.NUMBER).isPresent();
        Token token = minus ? ahead(1).orElseThrow() : peek();
        Optional<ValueType> type = switch (token.kind()) {
            case TEXT -> Optional.of(ValueType.TEXT);
            case NUMBER -> Optional.of(ValueType.NUMBER);
            case WORD ->
                switch (token.text()) {
                    case "true", "false" -> Optional.of(ValueType.YES_NO);
                    case "null" -> Optional.of(ValueType.NOTHING);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
        if (type.isPresent()) {
            at += minus ? 2 : 1;
        }
        return type;
    }

    /** Reads a variable and what is read of it; the next token is the variable. */
    ValueType variable(Scope scope) {
        Token token = next();
        Optional<ValueType> type = scope.type(token.text());
        if (type.isEmpty()) {
            text.error(
                    token,
                    "unknown-variable",
                    "unknown variable `" + token.text() + "`",
                    DidYouMean.help(token.text(), scope.variables().keySet())
                            .orElse("bind it in a condition above, as in `" + token.text() + " : Tool()`"));
            return members(ValueType.OTHER, token);
        }
        return members(type.get(), token);
    }

    /** Reads what is read of a value: any number of members. */
    ValueType members(ValueType start, Token named) {
        ValueType type = start;
        String name = named.text();
        while (!done() && (peek().is(".") || peek().is("?.") || peek().is("!."))) {
            next();
            if (done() || peek().kind() != Token.Kind.WORD) {
                text.error(done() ? named : peek(), "syntax", "a name is missing after the full stop", "write a field");
                return ValueType.OTHER;
            }
            Token member = next();
            type = member(type, name, member);
            name = member.text();
        }
        return type;
    }

    /** Reads one member of a value whose name has just been taken. */
    ValueType member(ValueType owner, String ownerName, Token member) {
        boolean call = !done() && peek().is("(");
        Optional<ValueType> type =
                owner.member(member.text()).or(() -> types.trusted().member(owner, member.text()));
        if (type.isEmpty() && owner.isClosed()) {
            unknownMember(owner, ownerName, member, call);
        }
        if (call && owner.sort() == ValueType.Sort.FACT && type.isPresent()) {
            take("(");
            take(")");
        }
        return type.orElse(ValueType.OTHER);
    }

    private void unknownMember(ValueType owner, String ownerName, Token member, boolean call) {
        boolean fact = owner.sort() == ValueType.Sort.FACT;
        String what = fact
                ? "`" + owner.fact().map(FactType::name).orElse(ownerName) + "`"
                : "`" + ownerName + "`, " + owner.sort() + ",";
        text.error(
                member,
                call ? "unknown-method" : "unknown-field",
                what + " has no " + (call ? "method" : "field") + " `" + member.text() + "`",
                DidYouMean.help(member.text(), owner.members())
                        .orElse(
                                owner.isGathered()
                                        ? "ask for what is in it by `contains` or `memberOf`, and for how many by `count`"
                                        : owner.members().isEmpty()
                                                ? "nothing can be read of it"
                                                : "it has " + String.join(", ", owner.members())));
    }

    /** Reads a constant such as {@code RiskLevel.HIGH} or {@code Percentage.of("50")}; the next token is its type. */
    ValueType constant() {
        Token token = next();
        Optional<Class<?>> type = types.type(token.text());
        if (type.isEmpty()) {
            types.unknown(token, token.text());
            return members(ValueType.OTHER, token);
        }
        if (!take(".") || done()) {
            text.error(token, "syntax", "`" + token.text() + "` alone is no value", "write one of its constants");
            return ValueType.OTHER;
        }
        Token member = next();
        if (type.get().isEnum()) {
            List<String> names = Arrays.stream(type.get().getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .toList();
            if (!names.contains(member.text())) {
                text.error(
                        member,
                        "unknown-constant",
                        "`" + token.text() + "` has no `" + member.text() + "`",
                        DidYouMean.help(member.text(), names).orElse("it has " + String.join(", ", names)));
            }
            return ValueType.of(type.get());
        }
        if (ValueType.of(type.get()).sort() == ValueType.Sort.SHARE && SHARE_MAKERS.contains(member.text())) {
            return ValueType.SHARE;
        }
        Optional<ValueType> trusted = types.trusted().constant(type.get(), member.text());
        if (trusted.isPresent()) {
            return trusted.get();
        }
        text.error(
                member,
                "unknown-method",
                "`" + token.text() + "` has no `" + member.text() + "` that a rule may use",
                ValueType.of(type.get()).sort() == ValueType.Sort.SHARE
                        ? "write `Percentage.of(\"50\")`"
                        : "read fields of facts instead");
        return ValueType.OTHER;
    }
}
