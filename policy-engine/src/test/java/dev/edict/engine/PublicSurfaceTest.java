package dev.edict.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What users can see of Edict is a list that somebody guards: it changes on purpose, with {@code -Drecord=true}, and never holds a
 * type of somebody else's library.
 */
@Tag("architecture")
class PublicSurfaceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/edict/engine");

    private static final Pattern QUALIFIED = Pattern.compile("\\b((?:[a-z]\\w*\\.)+)([A-Z]\\w*)");

    private static final Set<String> NOT_LISTED = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    @Test
    void the_surface_of_the_api_changes_on_purpose() throws IOException {
        compare(CodeBase.api(), "api-surface.txt");
    }

    @Test
    void the_surface_of_the_engine_changes_on_purpose() throws IOException {
        compare(CodeBase.engine(), "engine-surface.txt");
    }

    @Test
    void no_signature_shows_a_type_that_users_cannot_see() {
        Set<String> visible = new HashSet<>(CodeBase.exportedPackages(CodeBase.api()));
        visible.addAll(CodeBase.exportedPackages(CodeBase.engine()));
        Set<String> foreign = new TreeSet<>();
        Stream.of(CodeBase.api(), CodeBase.engine())
                .flatMap(PublicSurfaceTest::publicTypes)
                .flatMap(type -> Stream.concat(Stream.of(header(type)), members(type)))
                .forEach(line -> QUALIFIED.matcher(line).results().forEach(name -> {
                    String owner = name.group(1).substring(0, name.group(1).length() - 1);
                    if (!owner.startsWith("java.") && !visible.contains(owner)) {
                        foreign.add(line);
                    }
                }));
        assertThat(foreign).isEmpty();
    }

    private static void compare(ModuleReference module, String file) throws IOException {
        String actual = surface(module);
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("record")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        List<String> now = actual.lines().toList();
        List<String> then = Files.readAllLines(golden);
        assertThat(Stream.concat(
                        now.stream().filter(line -> !then.contains(line)).map(line -> "+ " + line),
                        then.stream().filter(line -> !now.contains(line)).map(line -> "- " + line)))
                .as("run the test with -Drecord=true if the change of %s is meant", golden)
                .isEmpty();
        assertThat(now.equals(then))
                .as("the lines of %s stand in another order", golden)
                .isTrue();
    }

    private static String surface(ModuleReference module) {
        StringBuilder text = new StringBuilder();
        for (String name : CodeBase.exportedPackages(module)) {
            text.append("package ").append(name).append('\n');
            for (Class<?> type : CodeBase.publicTypes(module, name)) {
                text.append('\n').append(unqualified(header(type))).append('\n');
                members(type)
                        .map(PublicSurfaceTest::unqualified)
                        .sorted()
                        .forEach(member -> text.append("    ").append(member).append('\n'));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Stream<Class<?>> publicTypes(ModuleReference module) {
        return CodeBase.exportedPackages(module).stream().flatMap(name -> CodeBase.publicTypes(module, name).stream());
    }

    private static String header(Class<?> type) {
        StringBuilder text = new StringBuilder(kind(type)).append(' ').append(type.getTypeName());
        if (type.getTypeParameters().length > 0) {
            text.append(Arrays.stream(type.getTypeParameters())
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", "<", ">")));
        }
        if (type.getGenericSuperclass() != null && !type.isRecord() && !type.isEnum()) {
            text.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        if (type.getGenericInterfaces().length > 0) {
            text.append(" implements ").append(names(type.getGenericInterfaces()));
        }
        return text.toString().replace(" extends java.lang.Object", "");
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isRecord()) {
            return "record";
        }
        String word = type.isInterface() ? "interface" : "class";
        return (type.isSealed() ? "sealed " : Modifier.isFinal(type.getModifiers()) ? "final " : "open ") + word;
    }

    private static Stream<String> members(Class<?> type) {
        return Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(PublicSurfaceTest::isListed)
                                .map(PublicSurfaceTest::field),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(PublicSurfaceTest::isListed)
                                .map(PublicSurfaceTest::constructor),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(PublicSurfaceTest::isListed)
                                .map(PublicSurfaceTest::method))
                .flatMap(each -> each);
    }

    private static <M extends Member & AnnotatedElement> boolean isListed(M member) {
        int modifiers = member.getModifiers();
        return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
                && !member.isSynthetic()
                && !NOT_LISTED.contains(member.getName());
    }

    private static String field(Field field) {
        if (field.isEnumConstant()) {
            return field.getName();
        }
        return modifiers(field) + field.getGenericType().getTypeName() + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return "new(" + names(constructor.getGenericParameterTypes()) + ")"
                + thrown(constructor.getGenericExceptionTypes());
    }

    private static String method(Method method) {
        return modifiers(method) + method.getGenericReturnType().getTypeName() + " " + method.getName() + "("
                + names(method.getGenericParameterTypes()) + ")" + thrown(method.getGenericExceptionTypes());
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers();
        return (Modifier.isProtected(modifiers) ? "protected " : "") + (Modifier.isStatic(modifiers) ? "static " : "");
    }

    private static String thrown(Type[] types) {
        return types.length == 0 ? "" : " throws " + names(types);
    }

    private static String names(Type[] types) {
        return List.of(types).stream().map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private static String unqualified(String line) {
        return QUALIFIED.matcher(line).replaceAll("$2").replace('$', '.');
    }
}
