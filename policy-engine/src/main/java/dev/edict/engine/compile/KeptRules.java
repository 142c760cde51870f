package dev.edict.engine.compile;

import dev.edict.engine.check.drl.RuleSource;
import dev.edict.engine.load.PackSource;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a pack's rules as they lie beside the pack in {@link #FILE}, so that loading need not compile them. A key ties them to
 * the text of the rules, to what these may call and to the Edict that compiled them. Nothing else is taken from the file: what the rules
 * say of themselves is read from their text, and the classes pass the gate like freshly compiled ones. Immutable but for the arrays,
 * which nobody writes to.
 *
 * @param key what they were compiled from
 * @param models the names of the classes that hold the rules
 * @param classes the bytes of each class under its binary name
 */
record KeptRules(String key, SortedSet<String> models, SortedMap<String, byte[]> classes) {
    /** Where they lie in a pack. */
    static final String FILE = PackSource.COMPILED_RULES;

    private static final String HEAD = "compiled-rules 1 ";
    private static final String MODEL = "model ";
    private static final String CLASS = "class ";

    /** Copies the collections. */
    KeptRules {
        models = Collections.unmodifiableSortedSet(new TreeSet<>(models));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** Returns the key of rules that are compiled from some files by this version of Edict. */
    static String key(Collection<RuleSource> sources, AllowedCode allowed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(BuiltInRuleIndex.stamp());
            allowed.trusted().stream().map(Method::toString).sorted().forEach(method -> add(digest, method));
            sources.stream().sorted(Comparator.comparing(RuleSource::file)).forEach(source -> {
                add(digest, source.file());
                add(digest, source.text());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    // With its length before it, so that no two lists of texts are one.
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** Returns the text of the file. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD).append(key).append('\n');
        models.forEach(model -> text.append(MODEL).append(model).append('\n'));
        classes.forEach((name, bytes) -> text.append(CLASS)
                .append(name)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(bytes))
                .append('\n'));
        return text.toString();
    }

    /** Returns what a file holds; nothing if it is not as {@link #text} writes it, or holds what is no class of its name. */
    static Optional<KeptRules> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            return Optional.empty();
        }
        SortedSet<String> models = new TreeSet<>();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(MODEL)) {
                models.add(line.substring(MODEL.length()));
            } else if (!addClass(line, classes)) {
                return Optional.empty();
            }
        }
        return models.isEmpty() || !classes.keySet().containsAll(models)
                ? Optional.empty()
                : Optional.of(new KeptRules(lines.get(0).substring(HEAD.length()), models, classes));
    }

    private static boolean addClass(String line, Map<String, byte[]> classes) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(CLASS) || space < CLASS.length()) {
            return false;
        }
        String name = line.substring(CLASS.length(), space);
        try {
            byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1));
            return isClass(name, bytes) && classes.put(name, bytes) == null;
        } catch (RuntimeException malformed) {
            // ASM promises no kind of exception for bytes that are no class.
            return false;
        }
    }

    private static boolean isClass(String name, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        reader.accept(new Everything(), ClassReader.SKIP_DEBUG);
        return reader.getClassName().replace('/', '.').equals(name);
    }

    /** Reads every instruction, so that whoever reads them later finds all of them well-formed. */
    private static final class Everything extends ClassVisitor {
        Everything() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {};
        }
    }

    /** Returns the rules of a file, if they were compiled from some files by this version of Edict. */
    static Optional<KeptRules> of(Optional<String> file, Collection<RuleSource> sources, AllowedCode allowed) {
        return file.flatMap(KeptRules::read).filter(rules -> rules.key.equals(key(sources, allowed)));
    }
}
