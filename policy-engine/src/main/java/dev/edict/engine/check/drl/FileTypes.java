package dev.edict.engine.check.drl;

import dev.edict.engine.check.drl.RuleFile.Declaration;
import dev.edict.engine.suggest.DidYouMean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types that one rule file can name: what it imports, and what its package declares. */
final class FileTypes {
    private final RuleText text;
    private final Map<String, Class<?>> imported = new TreeMap<>(Vocabulary.ALWAYS);
    private final Map<String, FactType> declared;
    private final Trusted trusted;

    private FileTypes(RuleText text, Map<String, FactType> declared, Trusted trusted) {
        this.text = text;
        this.declared = declared;
        this.trusted = trusted;
    }

    static FileTypes read(RuleFile file, Map<String, FactType> declared, Trusted trusted) {
        FileTypes types = new FileTypes(file.text(), declared, trusted);
        trusted.types().stream()
                .filter(type -> type.getPackageName().equals("java.lang"))
                .forEach(type -> types.imported.put(type.getSimpleName(), type));
        file.imports().forEach(types::addImport);
        return types;
    }

    private void addImport(List<Token> tokens) {
        if (tokens.isEmpty()) {
            text.error(text.text().length(), "bad-import", "the import names nothing", offer());
            return;
        }
        String name = written(tokens);
        if (name.equals(Vocabulary.AUTHOR + ".*")) {
            Vocabulary.IMPORTABLE.values().stream()
                    .filter(type -> type.getPackageName().equals(Vocabulary.AUTHOR))
                    .forEach(type -> imported.put(type.getSimpleName(), type));
            return;
        }
        Optional<Class<?>> type = Stream.concat(Vocabulary.IMPORTABLE.values().stream(), trusted.types().stream())
                .filter(each -> each.getName().equals(name))
                .findFirst();
        if (type.isPresent()) {
            imported.put(type.get().getSimpleName(), type.get());
        } else {
            text.error(
                    tokens.get(0),
                    "bad-import",
                    "`" + name + "` cannot be imported",
                    meant(name).map(each -> "did you mean `" + each + "`?").orElse(offer()));
        }
    }

    private static String written(List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean words = i > 0
                    && tokens.get(i - 1).kind() == Token.Kind.WORD
                    && tokens.get(i).kind() == Token.Kind.WORD;
            name.append(words ? " " : "").append(tokens.get(i).text());
        }
        return name.toString();
    }

    // The simple name says what is meant; packages look too much alike.
    private static Optional<String> meant(String name) {
        if (name.endsWith(".*")) {
            return DidYouMean.nearest(name, List.of(Vocabulary.AUTHOR + ".*")).stream()
                    .findFirst();
        }
        if (name.contains(".") && !name.startsWith("dev.")) {
            return Optional.empty();
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        Set<String> names = new TreeSet<>(Vocabulary.IMPORTABLE.keySet());
        Optional<String> near = names.contains(simple)
                ? Optional.of(simple)
                : DidYouMean.nearest(simple, names).stream().findFirst();
        return near.flatMap(each -> Optional.ofNullable(Vocabulary.IMPORTABLE.get(each)))
                .map(Class::getName);
    }

    private static String offer() {
        return "write `import " + Vocabulary.AUTHOR + ".*;`";
    }

    /** Returns the methods that rules may call besides Edict's own words. */
    Trusted trusted() {
        return trusted;
    }

    /** Returns the class that a name stands for, unless the file's package declares it. */
    Optional<Class<?>> type(String name) {
        return declared.containsKey(name) ? Optional.empty() : Optional.ofNullable(imported.get(name));
    }

    /** Returns the type of facts that a name stands for. */
    Optional<FactType> fact(String name) {
        FactType own = declared.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return Vocabulary.FACTS.containsKey(name) && imported.containsKey(name)
                ? Optional.of(FactType.of(Vocabulary.FACTS.get(name)))
                : Optional.empty();
    }

    /** Says that a type is unknown. */
    void unknown(Token at, String name) {
        if (Vocabulary.IMPORTABLE.containsKey(name)) {
            Class<?> type = Vocabulary.IMPORTABLE.get(name);
            boolean own = type.getPackageName().equals(Vocabulary.AUTHOR);
            text.error(
                    at,
                    "unknown-type",
                    "the type `" + name + "` is not imported",
                    own ? offer() : "write `import " + type.getName() + ";`");
            return;
        }
        Set<String> known = new TreeSet<>(imported.keySet());
        known.addAll(declared.keySet());
        known.addAll(Vocabulary.FACTS.keySet());
        Set<String> facts = new TreeSet<>(Vocabulary.FACTS.keySet());
        facts.addAll(declared.keySet());
        text.error(
                at,
                "unknown-type",
                "unknown type `" + name + "`",
                DidYouMean.help(name, known).orElse("the types of facts are " + String.join(", ", facts)));
    }

    /** Reads the types that the files of one package declare. */
    static Map<String, FactType> declarations(List<RuleFile> files) {
        Map<String, FactType> types = new HashMap<>();
        for (RuleFile file : files) {
            for (Declaration declaration : file.declarations()) {
                declare(file.text(), declaration, types);
            }
        }
        return types;
    }

    private static void declare(RuleText text, Declaration declaration, Map<String, FactType> types) {
        List<Token> tokens = declaration.tokens();
        if (tokens.isEmpty() || tokens.get(0).kind() != Token.Kind.WORD) {
            text.error(declaration.keyword(), "bad-declaration", "the declaration has no name", example());
            return;
        }
        Token name = tokens.get(0);
        if (Vocabulary.IMPORTABLE.containsKey(name.text())
                || Vocabulary.ALWAYS.containsKey(name.text())
                || types.containsKey(name.text())) {
            text.error(name, "duplicate-type", "there is a type `" + name.text() + "` already", "choose another name");
            return;
        }
        Map<String, ValueType> fields = new LinkedHashMap<>();
        Map<String, String> written = new HashMap<>();
        int at = 1;
        while (at < tokens.size()) {
            if (at + 2 >= tokens.size() || !tokens.get(at + 1).is(":")) {
                text.error(
                        tokens.get(at),
                        "bad-declaration",
                        "`" + tokens.get(at).text() + "` does not fit into a declaration",
                        example());
                break;
            }
            field(text, tokens.get(at), tokens.get(at + 2), fields);
            written.put(tokens.get(at).text(), tokens.get(at + 2).text());
            at += 3;
        }
        types.put(name.text(), new FactType(name.text(), fields, written, true, true));
    }

    private static void field(RuleText text, Token name, Token type, Map<String, ValueType> fields) {
        ValueType value = Vocabulary.FIELD_TYPES.get(type.text());
        if (value == null) {
            text.error(
                    type,
                    "unknown-type",
                    "a field cannot have the type `" + type.text() + "`",
                    DidYouMean.help(type.text(), Vocabulary.FIELD_TYPES.keySet())
                            .orElse("fields have one of the types "
                                    + String.join(", ", Vocabulary.FIELD_TYPES.keySet())));
        }
        if (name.text().length() == 1 || !Character.isLowerCase(name.text().charAt(0))) {
            text.error(
                    name,
                    "bad-field-name",
                    "`" + name.text() + "` is no name for a field",
                    "use a word of two letters or more that begins with a lower-case letter");
        }
        if (fields.put(name.text(), value == null ? ValueType.OTHER : value) != null) {
            text.error(name, "duplicate-field", "there is a field `" + name.text() + "` already", "take one away");
        }
    }

    private static String example() {
        return "write `declare Suspect name : String end`, each field on a line of its own";
    }
}
