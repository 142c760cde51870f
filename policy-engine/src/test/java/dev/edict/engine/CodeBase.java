package dev.edict.engine;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.edict.model.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled code of the two modules that Edict publishes, as the tests of its structure see it. */
final class CodeBase {
    /** What the build generates from the built-in rules: Drools code, not ours. */
    static final String GENERATED = "dev.edict.engine.rules";

    /** Read once for all tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Stream.of(api(), engine())
                    .map(module -> location(module.location().orElseThrow()))
                    .collect(Collectors.toSet()));

    private CodeBase() {}

    // A module is a folder while Maven compiles and a jar once it has packaged it.
    private static Location location(URI module) {
        return Location.of(module.toString().endsWith(".jar") ? URI.create("jar:" + module + "!/") : module);
    }

    /** Returns the module `dev.edict`. */
    static ModuleReference api() {
        return moduleAt(locationOf(Truth.class));
    }

    /** Returns the module `dev.edict.engine`. */
    static ModuleReference engine() {
        return moduleAt(locationOf(CodeBase.class).resolveSibling("classes"));
    }

    /** Returns the main classes of both modules. */
    static JavaClasses classes() {
        return CLASSES;
    }

    /** Returns the packages that everybody may see. */
    static SortedSet<String> exportedPackages(ModuleReference module) {
        SortedSet<String> names = new TreeSet<>();
        module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .forEach(names::add);
        return names;
    }

    /** Returns the public types of a package, nested ones included, sorted by name. */
    static List<Class<?>> publicTypes(ModuleReference module, String packageName) {
        String folder = packageName.replace('.', '/');
        try (var reader = module.open();
                Stream<String> names = reader.list()) {
            return names.filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .filter(name -> name.substring(0, name.lastIndexOf('/')).equals(folder))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(CodeBase::load)
                    .filter(CodeBase::isVisible)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CodeBase.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ModuleReference moduleAt(Path location) {
        return ModuleFinder.of(location).findAll().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module at " + location));
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
