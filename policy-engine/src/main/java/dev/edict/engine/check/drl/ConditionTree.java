package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks all conditions of one rule, and notes what they look at. */
final class ConditionTree {
    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "collectList", "collectSet");
    private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Collection", "ArrayList");

    private final RuleText text;
    private final FileTypes types;
    private final RuleBlock rule;
    private final Scope scope;
    private final Set<String> attributes = new TreeSet<>();
    private final Set<String> reads = new TreeSet<>();
    private final Set<String> gathers = new TreeSet<>();
    private final List<Demand> demands = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();
    private boolean sliced;
    private int patterns;
    private int alternatives;

    private ConditionTree(RuleText text, FileTypes types, RuleBlock rule, Scope scope) {
        this.text = text;
        this.types = types;
        this.rule = rule;
        this.scope = scope;
    }

    static ConditionTree read(RuleText text, FileTypes types, RuleBlock rule, RuleDescr parsed, Scope scope) {
        ConditionTree tree = new ConditionTree(text, types, rule, scope);
        tree.group(parsed.getLhs(), tree.scope, false);
        return tree;
    }

    Scope scope() {
        return scope;
    }

    Set<String> attributes() {
        return attributes;
    }

    Set<String> reads() {
        return reads;
    }

    Set<String> gathers() {
        return gathers;
    }

    List<Demand> demands() {
        return demands;
    }

    Set<String> fields() {
        return fields;
    }

    boolean sliced() {
        return sliced;
    }

    private void element(BaseDescr descr, Scope visible, boolean gathered) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern, visible, gathered);
        } else if (descr instanceof AndDescr and) {
            group(and, visible, gathered);
        } else if (descr instanceof OrDescr or) {
            or(or, visible, gathered);
        } else if (descr instanceof NotDescr not) {
            group(not, visible.inner(), true);
        } else if (descr instanceof ExistsDescr exists) {
            group(exists, visible.inner(), true);
        } else if (descr instanceof ForallDescr forall) {
            Scope inner = visible.inner();
            forall.getDescrs().forEach(each -> element(each, inner, true));
        } else {
            refuse(descr);
        }
    }

    private void group(ConditionalElementDescr group, Scope visible, boolean gathered) {
        group.getDescrs().forEach(each -> element((BaseDescr) each, visible, gathered));
    }

    private void or(OrDescr or, Scope visible, boolean gathered) {
        List<Scope> branches = new ArrayList<>();
        for (BaseDescr each : or.getDescrs()) {
            Scope branch = visible.inner();
            alternatives++;
            element(each, branch, gathered);
            alternatives--;
            branches.add(branch);
        }
        branches.forEach(visible::bindAll);
    }

    private void refuse(BaseDescr descr) {
        int offset = descr.getLine() > 0
                ? text.offset(descr.getLine(), descr.getColumn())
                : rule.when().start();
        Token at = Lexer.tokens(text.text(), offset, rule.then().start()).stream()
                .findFirst()
                .orElse(rule.when());
        text.error(
                at,
                "refused-word",
                "`" + at.text() + "` is not part of Edict's rules",
                Optional.of(at.text())
                        .filter(word -> at.kind() == Token.Kind.WORD)
                        .flatMap(word -> DidYouMean.help(word, SyntaxWords.ELEMENTS))
                        .orElse(
                                "conditions are patterns, `not`, `exists`, `forall`, `or`, `from`, `accumulate` and `collect`"));
    }

    private void pattern(PatternDescr pattern, Scope visible, boolean gathered) {
        boolean anonymous = pattern.getLine() < 0;
        int start = anonymous ? rule.when().start() : text.offset(pattern.getLine(), pattern.getColumn());
        if (pattern.isQuery()
                || pattern.getObjectType() == null
                || !pattern.getBehaviors().isEmpty()) {
            refuse(pattern);
            return;
        }
        source(pattern, visible, gathered);
        Optional<FactType> type = anonymous ? Optional.of(open("")) : type(pattern, start, gathered);
        if (type.isEmpty()) {
            lose(pattern, visible);
            return;
        }
        boolean open = anonymous
                || (pattern.getSource() != null && !Vocabulary.VALUES.containsKey(pattern.getObjectType()))
                || (!Vocabulary.VALUES.containsKey(pattern.getObjectType())
                        && types.fact(pattern.getObjectType()).isEmpty());
        if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
            identifier(pattern.getIdentifier(), start, bound(pattern, type.get(), open), visible);
        }
        boolean plain = !gathered && alternatives == 0;
        // There is one request, so all that is asked of it is asked of the same.
        int number = plain && type.get().name().equals("Request") ? 0 : ++patterns;
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            if (each instanceof ExprConstraintDescr constraint) {
                List<Token> tokens = tokens(constraint);
                new Condition(text, types, visible, type.get(), open, attributes, tokens).check();
                if (pattern.getSource() instanceof AccumulateDescr) {
                    Operators.onlyComparisons(text, tokens);
                }
                demands.add(AskedReader.read(text, type.get(), number, plain, tokens));
                note(type.get(), tokens);
            } else {
                refuse(each);
            }
        }
    }

    private void note(FactType type, List<Token> tokens) {
        tokens.stream()
                .map(Token::text)
                .filter(type.fields()::containsKey)
                .forEach(field -> fields.add(type.name() + "." + field));
    }

    private void lose(PatternDescr pattern, Scope visible) {
        if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
            visible.bind(pattern.getIdentifier(), ValueType.OTHER);
        }
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            if (each instanceof ExprConstraintDescr constraint) {
                visible.lose(tokens(constraint));
            }
        }
    }

    private void identifier(String name, int start, ValueType type, Scope visible) {
        Token at = Lexer.tokens(text.text(), start, rule.then().start()).get(0);
        if (!name.startsWith("$")) {
            text.error(at, "bad-variable", "the variable `" + name + "` lacks its `$`", "write `$" + name + "`");
        }
        if (visible.isBound(name)) {
            text.error(at, "duplicate-variable", "there is a variable `" + name + "` already", "choose another name");
        }
        visible.bind(name, type);
    }

    private ValueType bound(PatternDescr pattern, FactType type, boolean open) {
        if (!open && !Vocabulary.VALUES.containsKey(type.name())) {
            return ValueType.of(type);
        }
        return types.type(pattern.getObjectType())
                .map(each -> ValueType.of((java.lang.reflect.Type) each))
                .orElse(ValueType.OTHER);
    }

    // The type of a pattern over facts must be a type of facts; over other things it may be any that the file can name.
    private Optional<FactType> type(PatternDescr pattern, int start, boolean gathered) {
        String name = pattern.getObjectType();
        Optional<FactType> fact = types.fact(name);
        boolean source = pattern.getSource() != null;
        if (fact.isPresent() && !source) {
            reads.add(name);
            if (gathered) {
                gathers.add(name);
                sliced |= fact.get().dated();
            }
        }
        if (fact.isPresent()) {
            return fact;
        }
        if (source && types.type(name).isPresent()) {
            return Optional.of(open(name));
        }
        Token at = Lexer.tokens(text.text(), start, rule.then().start()).stream()
                .filter(token -> token.is(name) || name.startsWith(token.text() + "."))
                .findFirst()
                .orElse(rule.when());
        if (SyntaxWords.ELEMENTS.contains(name)) {
            text.error(
                    at,
                    "syntax",
                    "`" + name + "` is not written like this",
                    "write `accumulate( Risk( $l : level ); $n : count( $l ); $n > 1 )`");
        } else if (types.type(name).isPresent()) {
            text.error(
                    at, "unknown-type", "`" + name + "` is no type of facts", "match a fact, or write `from` after it");
        } else {
            types.unknown(at, name);
        }
        return Optional.empty();
    }

    private static FactType open(String name) {
        Map<String, ValueType> fields = new TreeMap<>();
        Optional<ValueType> value = Optional.ofNullable(Vocabulary.VALUES.get(name));
        value.ifPresent(type ->
                type.members().forEach(member -> type.member(member).ifPresent(known -> fields.put(member, known))));
        return new FactType(name, fields, Map.of(), false, false);
    }

    private List<Token> tokens(ExprConstraintDescr constraint) {
        int start = text.offset(constraint.getLine(), constraint.getColumn());
        int end = Math.min(
                start + constraint.getExpression().length(), text.text().length());
        return Lexer.tokens(text.text(), start, end);
    }

    private void source(PatternDescr pattern, Scope visible, boolean gathered) {
        PatternSourceDescr source = pattern.getSource();
        if (source == null) {
            return;
        }
        if (source instanceof CollectDescr collect) {
            if (!COLLECTIONS.contains(pattern.getObjectType())
                    && types.type(pattern.getObjectType()).isPresent()) {
                refuse(source);
            }
            element(collect.getInputPattern(), visible.inner(), true);
        } else if (source instanceof AccumulateDescr accumulate) {
            accumulate(accumulate, visible);
        } else if (source instanceof FromDescr from) {
            from(from, visible);
        } else {
            refuse(source);
        }
        if (gathered && !(source instanceof FromDescr)) {
            sliced |= !reads.isEmpty()
                    && gathers.stream()
                            .anyMatch(each ->
                                    types.fact(each).filter(FactType::dated).isPresent());
        }
    }

    private void from(FromDescr from, Scope visible) {
        int start = text.offset(from.getLine(), from.getColumn());
        List<Token> tokens = Lexer.tokens(
                text.text(),
                start,
                Math.min(start + from.getExpression().length(), text.text().length()));
        if (tokens.isEmpty() || !tokens.get(0).isVariable()) {
            refuse(from);
            return;
        }
        Reader reader = new Reader(text, types, tokens);
        ValueType type = reader.variable(visible);
        if (!reader.done() || (type.isClosed() && type.sort() != ValueType.Sort.SEVERAL)) {
            text.error(
                    tokens.get(0),
                    "type-mismatch",
                    "`" + from.getExpression().strip() + "` is " + type.sort() + ", not several values",
                    "take the elements of a field that holds several values");
        }
    }

    private void accumulate(AccumulateDescr accumulate, Scope visible) {
        if (accumulate.getActionCode() != null
                || accumulate.getInitCode() != null
                || accumulate.getResultCode() != null
                || accumulate.getReverseCode() != null) {
            text.error(
                    text.offset(accumulate.getLine(), accumulate.getColumn()),
                    "refused-word",
                    "`accumulate` takes no code of its own",
                    "use one of its functions: " + String.join(", ", new TreeSet<>(FUNCTIONS)));
            return;
        }
        Scope inner = visible.inner();
        element(accumulate.getInput(), inner, true);
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            if (function.getFunction().equals("average")) {
                text.error(
                        named(accumulate, "average"),
                        "unknown-method",
                        "`average` is not exact, and numbers in rules are",
                        "take `sum` and `count`, and compare each of them");
            } else if (!FUNCTIONS.contains(function.getFunction())) {
                text.error(
                        named(accumulate, function.getFunction()),
                        "unknown-method",
                        "`accumulate` has no function `" + function.getFunction() + "`",
                        DidYouMean.help(function.getFunction(), FUNCTIONS)
                                .orElse("its functions are " + String.join(", ", new TreeSet<>(FUNCTIONS))));
            }
            ValueType value = ValueType.OTHER;
            for (String parameter : function.getParams()) {
                value = parameter(accumulate, function.getFunction(), parameter.strip(), inner);
            }
            if (function.getBind() != null) {
                visible.bind(function.getBind(), ValueType.of(function.getFunction(), value));
            }
        }
    }

    private int named(AccumulateDescr accumulate, String function) {
        int start = text.offset(accumulate.getLine(), accumulate.getColumn());
        return Lexer.tokens(text.text(), start, rule.then().start()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD && token.is(function))
                .findFirst()
                .map(Token::start)
                .orElse(start);
    }

    private ValueType parameter(AccumulateDescr accumulate, String function, String parameter, Scope inner) {
        int start = text.offset(accumulate.getLine(), accumulate.getColumn());
        int at = text.text().indexOf(parameter, start);
        List<Token> tokens = at < 0 ? List.of() : Lexer.tokens(text.text(), at, at + parameter.length());
        if (tokens.isEmpty()) {
            return ValueType.OTHER;
        }
        Reader reader = new Reader(text, types, tokens);
        if (tokens.get(0).isVariable()) {
            // The variable may stand for itself elsewhere above; its last use is the one that counts.
            ValueType value = reader.variable(inner);
            boolean number = value.sort() == ValueType.Sort.NUMBER || value.sort() == ValueType.Sort.DECIMAL;
            if (function.equals("sum") && value.isClosed() && !number) {
                text.error(
                        named(accumulate, function),
                        "type-mismatch",
                        "`" + function + "` takes numbers, and `" + parameter + "` is " + value.sort(),
                        "count facts, or compare them one by one");
                return ValueType.OTHER;
            }
            return value;
        }
        Optional<ValueType> literal = reader.literal();
        if (literal.isEmpty()) {
            text.error(
                    tokens.get(0),
                    "unknown-variable",
                    "`" + parameter + "` is no variable",
                    "bind it in the pattern, as in `Owner( $least : least )`");
        }
        return literal.orElse(ValueType.OTHER);
    }
}
