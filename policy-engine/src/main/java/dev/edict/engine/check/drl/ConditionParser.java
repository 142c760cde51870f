package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final List<String> ELEMENTS =
            List.of("not", "exists", "forall", "accumulate", "collect", "from", "and", "or");

    private static final Set<String> CODE = Set.of("init", "action", "reverse", "result");

    private final RuleText text;
    private final RuleBlock rule;

    private ConditionParser(RuleText text, RuleBlock rule) {
        this.text = text;
        this.rule = rule;
    }

    static Optional<RuleDescr> parse(RuleText text, RuleBlock rule) {
        ConditionParser parser = new ConditionParser(text, rule);
        return parser.refused() ? Optional.empty() : parser.parse();
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
            before = token;
            if (token.kind() == Token.Kind.SIGN && token.is("=")) {
                text.error(token, "assignment", "`=` does not compare", "did you mean `==`?");
                return true;
            }
            if (token.is("@")) {
                text.error(
                        token, "refused-word", "annotations do not belong among conditions", "put them above `when`");
                return true;
            }
        }
        return false;
    }

    private Optional<RuleDescr> parse() {
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(isolated());
        parser.removeErrorListeners();
        FirstError errors = new FirstError();
        parser.addErrorListener(errors);
        DRL10Parser.CompilationUnitContext unit = parser.compilationUnit();
        if (errors.offset >= 0) {
            syntax(errors.offset);
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
        return Optional.empty();
    }

    // Blanks what surrounds the rule, so that lines and columns stay, its annotations, which were read already, and
    // what it says.
    private String isolated() {
        String whole = text.text();
        StringBuilder blank = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            boolean kept = (i >= rule.keyword().start() && i < rule.nameToken().end())
                    || (i >= rule.when().start() && i < rule.then().end())
                    || (i >= rule.end().start() && i < rule.end().end());
            char each = whole.charAt(i);
            blank.append(kept || each == '\n' || each == '\r' ? each : ' ');
        }
        return blank.toString();
    }

    private void syntax(int offset) {
        List<Token> tokens = new ArrayList<>(rule.condition());
        tokens.add(rule.then());
        Token at = tokens.stream()
                .filter(token -> token.end() > offset)
                .findFirst()
                .orElse(rule.then());
        // What does not fit often follows the word that was meant.
        Token before = tokens.get(Math.max(tokens.indexOf(at) - 1, 0));
        boolean misspelt = before.kind() == Token.Kind.WORD
                && !DidYouMean.nearest(before.text(), ELEMENTS).isEmpty();
        Token shown = misspelt ? before : at;
        text.error(
                shown,
                "syntax",
                "`" + shown.text() + "` does not fit here",
                DidYouMean.help(shown.text(), ELEMENTS)
                        .orElse("a condition is a pattern, as in `Tool( vendor == \"acme\", name != \"x\" )`"));
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
