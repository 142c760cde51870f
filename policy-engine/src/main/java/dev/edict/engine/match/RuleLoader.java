package dev.edict.engine.match;

import dev.edict.engine.compile.AllowedCode;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one pack's rules. It is closed: it resolves the rules' own classes and what {@link AllowedCode} lists, and
 * nothing else, so that code which slipped through every check still finds nothing that it could call. Drools, which looks for its own
 * parts through the loader of the rules, gets {@link #forDrools()} instead.
 */
final class RuleLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;
    private final AllowedCode allowed;

    /**
     * Opens the loader.
     *
     * @param classes the rules' own classes, by name
     * @param allowed what else they may see
     */
    RuleLoader(Map<String, byte[]> classes, AllowedCode allowed) {
        super("edict-rules", RuleLoader.class.getClassLoader());
        this.classes = classes;
        this.allowed = allowed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            if (!allowed.type(name)) {
                throw new ClassNotFoundException("rules may not use " + name);
            }
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return null;
    }

    /** Returns a loader that finds these classes as well as the parts of Drools; no class of a rule is defined by it. */
    ClassLoader forDrools() {
        return new ForDrools(this);
    }

    private static final class ForDrools extends ClassLoader {
        private final RuleLoader rules;

        ForDrools(RuleLoader rules) {
            super("edict-drools", RuleLoader.class.getClassLoader());
            this.rules = rules;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!rules.classes.containsKey(name)) {
                throw new ClassNotFoundException(name);
            }
            return rules.loadClass(name, false);
        }
    }

    /**
     * Loads a class that holds rules, and makes one of it. By a method handle: reflection defines a class of its own beside one that it
     * makes often, which this loader does not let in.
     */
    static Model model(String name, ClassLoader loader) {
        try {
            return (Model) MethodHandles.publicLookup()
                    .findConstructor(Class.forName(name, true, loader), MethodType.methodType(void.class))
                    .invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the compiled rules `" + name + "` cannot be loaded", e);
        }
    }
}
