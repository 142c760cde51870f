package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the words of a rule again of which only its compiled code is known. Stateless and safe to share between threads. */
public final class Whereabouts {
    private Whereabouts() {}

    /**
     * Returns where in a rule something stands.
     *
     * @param source the rule's file
     * @param rule where the rule begins
     * @param expression the constraint it belongs to, as the compiler has it; empty if that is not known
     * @param words the words it may be written with, the likeliest first
     * @return the place of a word in the constraint, else of the constraint, else of a word in the rule, else of the rule
     */
    public static Origin of(RuleSource source, Origin rule, String expression, List<String> words) {
        RuleText text = new RuleText(source);
        Optional<RuleBlock> block = BlockReader.read(new RuleText(source)).rules().stream()
                .filter(each -> text.origin(each.keyword().start()).equals(rule))
                .findFirst();
        if (block.isEmpty()) {
            return rule;
        }
        List<Token> constraint = sequence(block.get().condition(), Lexer.tokens(expression));
        List<Token> whole = Stream.concat(block.get().condition().stream(), block.get().consequence().stream())
                .toList();
        return word(constraint, words)
                .or(() -> constraint.stream().findFirst())
                .or(() -> word(whole, words))
                .map(token -> text.origin(token.start()))
                .orElse(rule);
    }

    private static Optional<Token> word(List<Token> tokens, List<String> words) {
        return words.stream()
                .flatMap(word -> tokens.stream().filter(token -> token.is(word)).limit(1))
                .findFirst();
    }

    /** Returns the tokens among some that read like others in a row; none if none do. */
    private static List<Token> sequence(List<Token> tokens, List<Token> wanted) {
        for (int start = 0; !wanted.isEmpty() && start + wanted.size() <= tokens.size(); start++) {
            List<Token> part = tokens.subList(start, start + wanted.size());
            if (part.stream()
                    .map(Token::text)
                    .toList()
                    .equals(wanted.stream().map(Token::text).toList())) {
                return part;
            }
        }
        return List.of();
    }
}
