package dev.edict.engine.match;

import java.util.Map;
import org.drools.model.Model;

/** The class loader of one pack's rules. */
final class RuleLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    RuleLoader(Map<String, byte[]> classes) {
        super(RuleLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Loads a class that holds rules, and makes one of it. */
    static Model model(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules `" + name + "` cannot be loaded", e);
        }
    }
}
