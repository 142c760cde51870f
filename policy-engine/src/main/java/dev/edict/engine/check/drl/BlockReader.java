package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.Declaration;
import dev.edict.engine.check.drl.RuleFile.RuleBlock;
import dev.edict.engine.check.drl.Token.Kind;
import dev.edict.engine.suggest.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cuts a rule file into its blocks, so that a mistake in one does not hide those of another. */
final class BlockReader {
    private static final Set<String> TOP =
            Set.of("package", "import", "declare", "rule", "function", "global", "query", "unit", "expander", "eval");
    private static final Set<String> REFUSED = Set.of("function", "global", "query", "unit", "expander", "eval");
    private static final List<String> OFFERED = List.of("package", "import", "declare", "rule");

    private static final List<String> FRAME = List.of("when", "then", "end");
    // At this length no letter may be wrong for a word to be taken for another, but these are seen.
    private static final Map<String, String> OTHER_WORDS =
            Map.of("if", "when", "given", "when", "thn", "then", "do", "then", "ed", "end", "edn", "end", "ned", "end");

    private final RuleText text;
    private final List<Token> tokens;
    private final List<Token> packageName = new ArrayList<>();
    private final List<List<Token>> imports = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<RuleBlock> rules = new ArrayList<>();
    private int at;

    private BlockReader(RuleText text) {
        this.text = text;
        this.tokens = Lexer.tokens(text.text());
    }

    static RuleFile read(RuleText text) {
        BlockReader reader = new BlockReader(text);
        reader.checkTexts();
        while (reader.at < reader.tokens.size()) {
            reader.block();
        }
        if (reader.packageName.isEmpty()) {
            text.error(
                    0,
                    "missing-package",
                    "the file does not begin with its package",
                    "write `package acme.rules;` with a name of your own above everything else");
        }
        return new RuleFile(text, reader.packageName, reader.imports, reader.declarations, reader.rules);
    }

    private void checkTexts() {
        for (Token token : tokens) {
            if (token.kind() == Kind.BROKEN) {
                boolean comment = token.text().startsWith("/*");
                text.error(
                        token,
                        comment ? "unclosed-comment" : "unclosed-text",
                        (comment ? "the comment" : "the text") + " is not closed",
                        comment ? "end it with `*/`" : "end it with a quote on the same line");
            } else if (token.kind() == Kind.TEXT
                    && token.text().startsWith("'")
                    && token.text().indexOf('"') >= 0) {
                // The rule compiler would change the outer quotes alone, and take what stands between the inner ones
                // for code.
                text.error(
                        token,
                        "mixed-quotes",
                        "a text in single quotes cannot hold double quotes",
                        "write it in double quotes, with `\\\"` for a quote in it");
            }
        }
        int escape = text.text().indexOf("\\u");
        if (escape >= 0) {
            text.error(escape, "unicode-escape", "`\\u` is not allowed", "write the character itself");
        }
    }

    private void block() {
        Token token = tokens.get(at);
        if (token.is(";")) {
            at++;
        } else if (token.kind() == Kind.WORD && OFFERED.contains(token.text())) {
            block(token.text(), token);
        } else {
            stranger(token);
        }
    }

    private void block(String word, Token keyword) {
        switch (word) {
            case "package" -> {
                at++;
                packageName.addAll(dotted());
            }
            case "import" -> {
                at++;
                imports.add(dotted());
            }
            case "declare" -> declaration(keyword);
            default -> rule(keyword);
        }
    }

    private void stranger(Token token) {
        if (token.kind() == Kind.BROKEN) {
            // Said already.
        } else if (REFUSED.contains(token.text())) {
            text.error(
                    token,
                    "refused-word",
                    "`" + token.text() + "` is not part of Edict's rules",
                    "say it as a condition of a rule, or derive a fact and match that");
        } else {
            Optional<String> meant = token.kind() == Kind.WORD
                    ? DidYouMean.nearest(token.text(), OFFERED).stream().findFirst()
                    : Optional.empty();
            text.error(
                    token,
                    "misspelt-word",
                    "`" + token.text() + "` begins nothing that a rule file can hold",
                    meant.map(each -> "did you mean `" + each + "`?")
                            .orElse("a rule file holds `package`, `import`, `declare` and `rule`"));
            if (meant.isPresent()) {
                block(meant.get(), token);
                return;
            }
        }
        at++;
        toNextBlock();
    }

    private void toNextBlock() {
        while (at < tokens.size() && !(TOP.contains(tokens.get(at).text()) && firstOnLine(at))) {
            at++;
        }
    }

    private List<Token> dotted() {
        List<Token> name = new ArrayList<>();
        while (at < tokens.size() && !tokens.get(at).is(";") && (name.isEmpty() || !firstOnLine(at))) {
            name.add(tokens.get(at++));
        }
        return name;
    }

    private void declaration(Token keyword) {
        int start = ++at;
        while (at < tokens.size() && !tokens.get(at).is("end") && !beginsBlock(at)) {
            at++;
        }
        if (at < tokens.size() && tokens.get(at).is("end")) {
            declarations.add(new Declaration(keyword, tokens.subList(start, at), tokens.get(at)));
            at++;
        } else {
            text.error(keyword, "missing-end", "the declaration does not end", "close it with `end`");
        }
    }

    private void rule(Token keyword) {
        int start = ++at;
        int stop = start;
        while (stop < tokens.size() && !beginsBlock(stop)) {
            stop++;
        }
        Optional<Token> name = Optional.of(start)
                .filter(i -> i < tokens.size())
                .map(tokens::get)
                .filter(token -> token.kind() == Kind.TEXT || token.kind() == Kind.WORD);
        if (name.isEmpty() || stop == start) {
            text.error(keyword, "missing-name", "the rule has no name", "write `rule \"acme/what-it-says\"`");
            at = Math.max(stop, start);
            return;
        }
        if (tokens.get(start).kind() == Kind.WORD
                && start + 1 < stop
                && List.of("/", "-", ".", ":").contains(tokens.get(start + 1).text())) {
            unquoted(tokens.get(start), start + 1);
            at = stop;
            return;
        }
        Map<String, Integer> parts = new HashMap<>();
        int after = start + 1;
        for (String part : List.of("when", "then", "end")) {
            int found = find(part, after, stop);
            if (found >= 0) {
                parts.put(part, found);
                after = found + 1;
            }
        }
        if (complete(keyword, start, stop, parts)) {
            add(keyword, start, parts);
        }
        at = parts.containsKey("end") ? Math.max(parts.get("end") + 1, start + 1) : stop;
        trailing(stop, parts.containsKey("end"));
    }

    private void unquoted(Token first, int next) {
        int end = next;
        while (end < tokens.size()
                && tokens.get(end).start() == tokens.get(end - 1).end()) {
            end++;
        }
        String name = text.text().substring(first.start(), tokens.get(end - 1).end());
        text.error(
                first,
                "missing-name",
                "the name `" + name + "` stands without quotes",
                "write `rule \"" + name + "\"`");
    }

    private void trailing(int stop, boolean ended) {
        if (ended && at < stop) {
            stranger(tokens.get(at));
        }
    }

    private boolean complete(Token keyword, int start, int stop, Map<String, Integer> parts) {
        for (String part : List.of("when", "then", "end")) {
            if (parts.containsKey(part)) {
                continue;
            }
            Optional<Token> misspelt = misspelt(part, start + 1, stop);
            if (misspelt.isPresent()) {
                text.error(
                        misspelt.get(),
                        "misspelt-word",
                        "`" + misspelt.get().text() + "` is no word of a rule",
                        "did you mean `" + part + "`?");
            } else {
                text.error(keyword, "missing-" + part, "the rule has no `" + part + "`", help(part));
            }
        }
        return parts.size() == 3;
    }

    private static String help(String part) {
        return switch (part) {
            case "when" -> "write `when` above its conditions";
            case "then" -> "write `then` between its conditions and what it says";
            default -> "close it with `end`";
        };
    }

    private void add(Token keyword, int start, Map<String, Integer> parts) {
        int when = parts.getOrDefault("when", 0);
        int then = parts.getOrDefault("then", 0);
        int end = parts.getOrDefault("end", 0);
        List<List<Token>> sections =
                List.of(tokens.subList(start + 1, when), tokens.subList(when + 1, then), tokens.subList(then + 1, end));
        boolean balanced = true;
        for (List<Token> section : sections) {
            balanced &= section.stream().noneMatch(token -> token.kind() == Kind.BROKEN)
                    && Brackets.balanced(text, section);
        }
        if (balanced) {
            rules.add(new RuleBlock(
                    keyword,
                    tokens.get(start),
                    sections.get(0),
                    tokens.get(when),
                    sections.get(1),
                    tokens.get(then),
                    sections.get(2),
                    tokens.get(end)));
        }
    }

    // A word of the rule's frame stands alone on its line, or outside all brackets.
    private int find(String part, int from, int stop) {
        int depth = 0;
        for (int i = from; i < stop; i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean member = i > 0 && tokens.get(i - 1).is(".");
            if (token.is(part) && !member && (depth == 0 || (firstOnLine(i) && lastOnLine(i)))) {
                return i;
            }
        }
        return -1;
    }

    // In the header stand annotations alone, and the last word of a rule is its end; elsewhere the word must stand
    // alone on its line, or
    // outside all brackets and be no word that conditions have.
    private Optional<Token> misspelt(String part, int from, int stop) {
        int depth = 0;
        for (int i = from; i < stop; i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean free = depth == 0
                    && !SyntaxWords.ELEMENTS.contains(token.text())
                    && !tokens.get(i - 1).is("@")
                    && !tokens.get(i - 1).is(".")
                    && (!part.equals("end") || i == stop - 1 || lastOnLine(i));
            if (token.kind() == Kind.WORD
                    && (free || (firstOnLine(i) && lastOnLine(i)))
                    && !FRAME.contains(token.text())
                    && (DidYouMean.nearest(token.text(), FRAME).contains(part)
                            || OTHER_WORDS.getOrDefault(token.text(), "").equals(part))) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private boolean beginsBlock(int i) {
        return TOP.contains(tokens.get(i).text())
                && tokens.get(i).kind() == Kind.WORD
                && firstOnLine(i)
                && !tokens.get(i).is("eval");
    }

    private boolean firstOnLine(int i) {
        return i == 0
                || text.text()
                        .substring(tokens.get(i - 1).end(), tokens.get(i).start())
                        .contains("\n");
    }

    private boolean lastOnLine(int i) {
        return i + 1 == tokens.size()
                || text.text()
                        .substring(tokens.get(i).end(), tokens.get(i + 1).start())
                        .contains("\n");
    }
}
