package dev.edict.engine.check.drl;

import java.util.List;

/**
 * The blocks of one rule file.
 *
 * @param text the file
 * @param packageName the tokens of its package's name; empty if it states none
 * @param imports the tokens of each import, without the word itself
 * @param declarations the types it declares
 * @param rules the rules that have all their parts
 */
record RuleFile(
        RuleText text,
        List<Token> packageName,
        List<List<Token>> imports,
        List<Declaration> declarations,
        List<RuleBlock> rules) {

    /** Returns the package's name. */
    String packageText() {
        return String.join("", packageName.stream().map(Token::text).toList());
    }

    /**
     * A type that a file declares.
     *
     * @param keyword the word it begins with
     * @param tokens what follows it, up to its end
     * @param end the word it ends with
     */
    record Declaration(Token keyword, List<Token> tokens, Token end) {}

    /**
     * A rule in its parts.
     *
     * @param keyword the word it begins with
     * @param nameToken its name
     * @param header what stands between its name and its conditions
     * @param when the word that begins its conditions
     * @param condition its conditions
     * @param then the word that begins its consequence
     * @param consequence its consequence
     * @param end the word it ends with
     */
    record RuleBlock(
            Token keyword,
            Token nameToken,
            List<Token> header,
            Token when,
            List<Token> condition,
            Token then,
            List<Token> consequence,
            Token end) {
        String name() {
            return nameToken.kind() == Token.Kind.TEXT ? nameToken.value() : nameToken.text();
        }
    }
}
