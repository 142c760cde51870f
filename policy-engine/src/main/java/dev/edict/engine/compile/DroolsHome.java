package dev.edict.engine.compile;

import org.drools.wiring.api.classloader.ProjectClassLoader;

/**
 * Makes Drools find its own parts wherever the host has put them: it looks for them through the thread's context class loader, which
 * may be anybody's.
 */
public final class DroolsHome implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    private DroolsHome() {}

    /** Lets this thread see Edict's own libraries until it is closed, by the same thread. */
    public static DroolsHome enter() {
        DroolsHome home = new DroolsHome();
        home.thread.setContextClassLoader(DroolsHome.class.getClassLoader());
        return home;
    }

    /** Returns a loader as Drools wants it. */
    public static ClassLoader wrap(ClassLoader loader) {
        return ProjectClassLoader.getClassLoader(loader, DroolsHome.class);
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
