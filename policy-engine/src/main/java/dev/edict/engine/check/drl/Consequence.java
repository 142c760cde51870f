package dev.edict.engine.check.drl;

import dev.edict.engine.suggest.DidYouMean;
import dev.edict.model.Effect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the part {@code then} of a rule: a list of words and derived facts, and nothing else. What it writes for the compiler it writes
 * anew, so that nothing else can get through.
 */
final class Consequence {
    private static final List<String> WORDS = List.of("deny", "oblige", "permit", "review", "warn");

    private final RuleText text;
    private final FileTypes types;
    private final Scope scope;
    private final Token then;
    private final Reader reader;
    private final StringBuilder java = new StringBuilder();
    private final List<Effect> says = new ArrayList<>();
    private final Set<String> derives = new LinkedHashSet<>();
    private boolean failed;

    private Consequence(RuleText text, FileTypes types, Scope scope, RuleFile.RuleBlock rule) {
        this.text = text;
        this.types = types;
        this.scope = scope;
        this.then = rule.then();
        this.reader = new Reader(text, types, rule.consequence());
    }

    static Consequence read(RuleText text, FileTypes types, Scope scope, RuleFile.RuleBlock rule) {
        Consequence consequence = new Consequence(text, types, scope, rule);
        if (rule.consequence().isEmpty()) {
            text.error(
                    rule.then(), "empty-consequence", "the rule says nothing", "write `verdict.deny();` for instance");
        }
        while (!consequence.reader.done()) {
            if (!consequence.statement()) {
                consequence.failed = true;
                consequence.toNextStatement();
            }
        }
        return consequence;
    }

    // What follows a mistake in the same statement would only repeat it.
    private void toNextStatement() {
        while (!reader.done() && !reader.take(";")) {
            reader.next();
        }
        while (!reader.done() && (reader.peek().is("}") || reader.peek().is(")"))) {
            reader.next();
        }
    }

    /** Returns whether a part of it could not be read. */
    boolean hasFailed() {
        return failed;
    }

    List<Effect> says() {
        return says;
    }

    Set<String> derives() {
        return derives;
    }

    /** Returns what the compiler gets. */
    String java() {
        return java.toString();
    }

    private boolean statement() {
        Token subject = reader.next();
        if (subject.is(";")) {
            return true;
        }
        boolean good;
        if (subject.is("verdict") && reader.take(".") && !reader.done()) {
            good = verdict(reader.next());
        } else if (subject.is("facts") && reader.take(".") && !reader.done()) {
            good = facts(reader.next());
        } else {
            refuse(subject);
            return false;
        }
        if (good && !reader.take(";")) {
            text.error(
                    reader.ahead(-1).orElse(then),
                    "missing-semicolon",
                    "a `;` is missing after what the rule says",
                    "end each statement with `;`");
            failed = true;
            return true;
        }
        java.append(";\n");
        return good;
    }

    private void refuse(Token subject) {
        List<String> known = List.of("verdict", "facts");
        text.error(
                subject,
                subject.isVariable() && scope.type(subject.text()).isEmpty() ? "unknown-variable" : "refused-statement",
                "`" + subject.text() + "` begins nothing that a rule can say",
                DidYouMean.help(subject.text(), known)
                        .orElse("say `verdict.deny();`, another word of `verdict`, or `facts.derive(new ...);`"));
    }

    private boolean verdict(Token word) {
        if (!WORDS.contains(word.text())) {
            text.error(
                    word,
                    "unknown-method",
                    "`verdict` has no word `" + word.text() + "`",
                    DidYouMean.help(word.text(), WORDS).orElse("its words are " + String.join(", ", WORDS)));
            return false;
        }
        if (!reader.take("(")) {
            text.error(
                    word,
                    "syntax",
                    "brackets are missing after `" + word.text() + "`",
                    "write `" + word.text() + "()`");
            return false;
        }
        java.append("verdict.").append(word.text()).append('(');
        says.add(Effect.of(word.text().toLowerCase(Locale.ROOT)));
        return close(word);
    }

    private boolean close(Token word) {
        if (!reader.take(")")) {
            text.error(
                    reader.done() ? word : reader.peek(),
                    "wrong-argument",
                    "`" + word.text() + "` takes no such value",
                    "its words stand in `@because`");
            return false;
        }
        java.append(')');
        return true;
    }

    private boolean facts(Token word) {
        if (!word.is("derive")) {
            text.error(
                    word,
                    "unknown-method",
                    "`facts` has no word `" + word.text() + "`",
                    "write `facts.derive(new ...);`");
            return false;
        }
        if (!reader.take("(") || !reader.take("new") || reader.done()) {
            text.error(word, "syntax", "`derive` needs a new fact", "write `facts.derive(new Suspect($name));`");
            return false;
        }
        Token name = reader.next();
        Optional<FactType> type = types.fact(name.text());
        if (type.isEmpty()) {
            types.unknown(name, name.text());
            return false;
        }
        if (!type.get().declared()) {
            text.error(
                    name,
                    "refused-fact",
                    "rules cannot add a `" + name.text() + "`",
                    "declare a type of your own in the rule file, and derive that");
            return false;
        }
        derives.add(name.text());
        java.append("facts.derive(new ").append(name.text()).append('(');
        return arguments(name, type.get()) && close(word);
    }

    private boolean arguments(Token name, FactType type) {
        if (!reader.take("(")) {
            text.error(
                    name, "syntax", "brackets are missing after `" + name.text() + "`", "write its fields in brackets");
            return false;
        }
        List<Map.Entry<String, ValueType>> fields = List.copyOf(type.fields().entrySet());
        int count = 0;
        while (!reader.done() && !reader.peek().is(")")) {
            if (count > 0) {
                if (!reader.take(",")) {
                    break;
                }
                java.append(", ");
            }
            Token at = reader.peek();
            ValueType value = argument();
            if (count < fields.size() && !fields.get(count).getValue().comparable(value)) {
                text.error(
                        at,
                        "type-mismatch",
                        "`" + fields.get(count).getKey() + "` is "
                                + fields.get(count).getValue().sort() + ", and this is " + value.sort(),
                        "the fields of `" + name.text() + "` are "
                                + String.join(", ", type.fields().keySet()));
            }
            count++;
        }
        if (count != fields.size()) {
            text.error(
                    name,
                    "wrong-argument",
                    "`" + name.text() + "` has " + fields.size() + " fields, and " + count + " are given",
                    "give " + String.join(", ", type.fields().keySet()));
            return false;
        }
        java.append(')');
        return reader.take(")");
    }

    private ValueType argument() {
        Token first = reader.peek();
        Optional<ValueType> literal = reader.literal();
        if (literal.isPresent()) {
            java.append(first.is("-") ? first.text() + last() : quoted(first));
            return literal.get();
        }
        if (first.isVariable()) {
            return chain();
        }
        if (first.kind() == Token.Kind.WORD
                && Character.isUpperCase(first.text().charAt(0))) {
            ValueType type = reader.constant();
            if (type.sort() == ValueType.Sort.WORD) {
                java.append(first.text()).append('.').append(last());
                return type;
            }
            text.error(
                    first,
                    "wrong-argument",
                    "`" + first.text() + "` is no value that a fact can be given",
                    "bind the value in a condition");
            return ValueType.OTHER;
        }
        reader.next();
        text.error(
                first,
                "wrong-argument",
                "`" + first.text() + "` is no value that a fact can be given",
                "give a literal, or a variable that a condition bound");
        return ValueType.OTHER;
    }

    private String last() {
        return reader.ahead(-1).map(Token::text).orElse("");
    }

    private static String quoted(Token literal) {
        if (literal.kind() != Token.Kind.TEXT) {
            return literal.text();
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : literal.value().toCharArray()) {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    // Fields are read as the generated classes and the vocabulary's records offer them.
    private ValueType chain() {
        Token variable = reader.next();
        java.append(variable.text());
        ValueType type = scope.type(variable.text()).orElse(ValueType.OTHER);
        if (scope.type(variable.text()).isEmpty()) {
            text.error(
                    variable,
                    "unknown-variable",
                    "unknown variable `" + variable.text() + "`",
                    DidYouMean.help(variable.text(), scope.variables().keySet())
                            .orElse("bind it in a condition above"));
        }
        String name = variable.text();
        while (reader.take(".") && !reader.done()) {
            Token member = reader.next();
            Optional<FactType> owner = type.fact();
            type = reader.member(type, name, member);
            name = member.text();
            if (owner.isPresent() && owner.get().declared()) {
                java.append(".get")
                        .append(Character.toUpperCase(name.charAt(0)))
                        .append(name.substring(1))
                        .append("()");
            } else {
                java.append('.').append(name).append("()");
            }
        }
        return type;
    }
}
