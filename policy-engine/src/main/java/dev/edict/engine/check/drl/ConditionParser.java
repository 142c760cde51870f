package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of one rule with Drools' own parser. */
final class ConditionParser {
    /** What word processors make of quotes. */
    private static final String FOREIGN_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb`\u00b4";

    private static final Set<String> CODE = Set.of("init", "action", "reverse", "result");

    /** A few letters that would make a number of more digits than there is memory. */
    private static final Pattern POWER = Pattern.compile("\\d[\\d._]*[eE].*");

    private static final int MOST_MISTAKES = 50;

    private final RuleText text;
    private final RuleBlock rule;
    private final Scope scope;
    // What the parser gets in place of what cannot be read, so that it reads the rest.
    private final Map<Integer, Character> mended = new HashMap<>();
    private final List<Token> left;

    private ConditionParser(RuleText text, RuleBlock rule, Scope scope) {
        this.text = text;
        this.rule = rule;
        this.scope = scope;
        this.left = new ArrayList<>(rule.condition());
    }

    /**
     * Reads the conditions of a rule. What cannot be read is told, and left out with what it binds; the rest can be checked all the same.
     */
    static Optional<RuleDescr> parse(RuleText text, RuleBlock rule, Scope scope) {
        ConditionParser parser = new ConditionParser(text, rule, scope);
        if (parser.refused()) {
            scope.lose(rule.condition());
            return Optional.empty();
        }
        for (int mistake = 0; mistake < MOST_MISTAKES; mistake++) {
            Optional<RuleDescr> parsed = parser.parse();
            if (parsed.isPresent() || parser.left.isEmpty()) {
                return parsed;
            }
        }
        scope.lose(rule.condition());
        return Optional.empty();
    }

    private boolean refused() {
        Token before = rule.when();
        for (Token token : rule.condition()) {
            if (token.is("(") && CODE.contains(before.text())) {
                text.error(
                        before,
                        "refused-word",
                        "`accumulate` takes no code of its own",
                        "use one of its functions, as in `count( $risk )`");
                return true;
            }
            if (token.is("(") && before.is(".")) {
                text.error(token, "syntax", "a name is missing after the full stop", "write a field");
                return true;
            }
            before = token;
            if (token.kind() == Token.Kind.SIGN && FOREIGN_QUOTES.contains(token.text())) {
                text.error(token, "syntax", "`" + token.text() + "` is no quote of a rule", "write `\"` around a text");
                return true;
            }
            if (token.kind() == Token.Kind.NUMBER && POWER.matcher(token.text()).matches()) {
                text.error(token, "syntax", "`" + token.text() + "` is a power of ten", "write the number out");
                return true;
            }
            if (token.is("@")) {
                text.error(
                        token, "refused-word", "annotations do not belong among conditions", "put them above `when`");
                return true;
            }
        }
        for (Operators.Wrong each : Operators.wrong(rule.condition())) {
            if (each.written().equals("=") && isOutside(each.first())) {
                text.error(each.first(), "assignment", "`=` binds nothing", "did you mean `:`?");
                mended.put(each.first().start(), ':');
                continue;
            }
            text.error(
                    each.first(),
                    each.written().equals("=") ? "assignment" : "syntax",
                    "`" + each.written() + "` does not compare",
                    "did you mean `" + each.meant() + "`?");
            boolean one = each.end() - each.first().start() == 1;
            for (int i = each.first().start(); i < each.end(); i++) {
                mended.put(i, one ? '<' : i < each.first().start() + 2 ? '=' : ' ');
            }
        }
        semicolons();
        return false;
    }

    private boolean isOutside(Token sign) {
        int depth = 0;
        for (Token token : rule.condition()) {
            if (token.start() >= sign.start()) {
                break;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return depth == 0;
    }

    // Drools takes what stands before a semicolon for fields by their position, and trips over it.
    private void semicolons() {
        Deque<Boolean> brackets = new ArrayDeque<>();
        Token before = rule.when();
        for (Token token : rule.condition()) {
            if (token.is("(")) {
                brackets.push(before.is("accumulate") || before.is("acc"));
            } else if (token.is(")") && !brackets.isEmpty()) {
                brackets.pop();
            } else if (token.is(";") && !brackets.isEmpty() && !brackets.peek()) {
                text.error(token, "syntax", "`;` does not fit here", "part conditions by commas");
                mended.put(token.start(), ',');
            }
            before = token;
        }
    }

    private Optional<RuleDescr> parse() {
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(isolated());
        parser.removeErrorListeners();
        FirstError errors = new FirstError();
        parser.addErrorListener(errors);
        DRL10Parser.CompilationUnitContext unit = parser.compilationUnit();
        if (errors.offset >= 0) {
            syntax(errors.offset);
            leaveOut(errors.offset);
            return Optional.empty();
        }
        try {
            PackageDescr parsed =
                    DRL10ParserHelper.compilationUnitContext2PackageDescr(unit, parser.getTokenStream(), null);
            if (parsed.getRules().size() == 1) {
                return Optional.of(parsed.getRules().get(0));
            }
        } catch (RuntimeException e) {
            // Drools' visitor gives up on trees that its grammar let pass.
        }
        syntax(rule.when().end());
        scope.lose(left);
        left.clear();
        return Optional.empty();
    }

    // The pattern in which something does not fit.
    private void leaveOut(int offset) {
        int depth = 0;
        List<Token> part = new ArrayList<>();
        List<Token> tokens = List.copyOf(left);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean last = i == tokens.size() - 1;
            part.add(token);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean ends = last || (depth == 0 && token.is(")") && beginsElement(tokens.get(i + 1)));
            if (ends && (last || token.end() > offset)) {
                scope.lose(part);
                for (Token each : part) {
                    for (int place = each.start(); place < each.end(); place++) {
                        mended.put(place, ' ');
                    }
                }
                left.removeAll(part);
                return;
            }
            if (ends) {
                part.clear();
            }
        }
        left.clear();
    }

    // Where `rule` is misspelt, its conditions are read all the same.
    private void headline() {
        String headline = "rule \"x\"";
        int start = rule.keyword().start();
        if (!rule.keyword().is("rule") && rule.nameToken().end() - start >= headline.length()) {
            for (int i = start; i < rule.nameToken().end(); i++) {
                mended.put(i, i - start < headline.length() ? headline.charAt(i - start) : ' ');
            }
        }
    }

    private static boolean beginsElement(Token token) {
        return token.isVariable()
                || token.is("(")
                || Character.isUpperCase(token.text().charAt(0))
                || List.of("not", "exists", "forall", "accumulate").contains(token.text());
    }

    // Blanks what surrounds the rule, so that lines and columns stay, its annotations, which were read already, and
    // what it says.
    private String isolated() {
        String whole = text.text();
        headline();
        StringBuilder blank = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            boolean kept = (i >= rule.keyword().start() && i < rule.nameToken().end())
                    || (i >= rule.when().start() && i < rule.then().end())
                    || (i >= rule.end().start() && i < rule.end().end());
            char each = mended.getOrDefault(i, whole.charAt(i));
            blank.append(kept || each == '\n' || each == '\r' ? each : ' ');
        }
        return blank.toString();
    }

    private void syntax(int offset) {
        List<Token> tokens = new ArrayList<>(left);
        tokens.add(rule.then());
        Token at = tokens.stream()
                .filter(token -> token.end() > offset)
                .findFirst()
                .orElse(rule.then());
        int place = tokens.indexOf(at);
        Token before = place == 0 ? rule.when() : tokens.get(place - 1);
        long open = tokens.subList(0, place).stream().filter(t -> t.is("(")).count()
                - tokens.subList(0, place).stream().filter(t -> t.is(")")).count();
        new SyntaxWords(text, before, at, open > 0).tell();
    }

    private final class FirstError extends BaseErrorListener {
        private int offset = -1;

        @Override
        public void syntaxError(
                @Nullable Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                @Nullable String message,
                @Nullable RecognitionException cause) {
            if (offset < 0) {
                offset = text.offset(line, column);
            }
        }
    }
}
