package io.healthpoint.threads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the current thread carries besides its work: taken before somebody else's code runs on it, and put back afterwards.
 *
 * @param thread the thread
 * @param loader its context class loader
 * @param name its name
 * @param priority its priority
 * @param handler what it does with a throwable that nobody catches
 */
public record ThreadState(
        Thread thread,
        @Nullable ClassLoader loader,
        String name,
        int priority,
        Thread.@Nullable UncaughtExceptionHandler handler) {

    /**
     * Takes down what the current thread carries.
     *
     * @return to be put back on the same thread
     */
    public static ThreadState now() {
        Thread current = Thread.currentThread();
        return new ThreadState(
                current,
                current.getContextClassLoader(),
                current.getName(),
                current.getPriority(),
                current.getUncaughtExceptionHandler());
    }

    /**
     * Puts it back.
     *
     * @return what had been changed, in words; empty nearly always
     */
    // Another loader or handler is another one, whatever it says of itself; the priority is put back, not relied on.
    @SuppressWarnings({"ReferenceEquality", "ThreadPriorityCheck"})
    public List<String> restore() {
        if (loader == thread.getContextClassLoader()
                && name.equals(thread.getName())
                && priority == thread.getPriority()
                && handler == thread.getUncaughtExceptionHandler()) {
            return List.of();
        }
        List<String> changed = new ArrayList<>();
        if (loader != thread.getContextClassLoader()) {
            thread.setContextClassLoader(loader);
            changed.add("another context class loader");
        }
        if (!name.equals(thread.getName())) {
            thread.setName(name);
            changed.add("another name");
        }
        if (priority != thread.getPriority()) {
            thread.setPriority(priority);
            changed.add("another priority");
        }
        if (handler != thread.getUncaughtExceptionHandler()) {
            thread.setUncaughtExceptionHandler(handler);
            changed.add("another handler of uncaught exceptions");
        }
        return changed;
    }
}
