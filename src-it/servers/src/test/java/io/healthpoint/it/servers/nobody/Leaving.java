package io.healthpoint.it.servers.nobody;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.net.URL;
import java.net.URLClassLoader;

/** One check after another, on one thread as a rule: the first leaves what the second must not find. */
@ApplicationScoped
public class Leaving {

    private static final ClassLoader OWN = Leaving.class.getClassLoader();

    @Resource
    UserTransaction transaction;

    @HealthCheck(value = "a-leaves", groups = "left")
    Outcome leaves() throws Exception {
        Outcome found = finds();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
        Thread.currentThread().setName("left");
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        transaction.begin();
        Thread.currentThread().interrupt();
        return found;
    }

    @HealthCheck(value = "b-finds", groups = "left")
    Outcome finds() throws Exception {
        Thread thread = Thread.currentThread();
        boolean asNew = sees(thread.getContextClassLoader())
                && thread.getName().startsWith("healthpoint-")
                && thread.getPriority() == Thread.NORM_PRIORITY
                && !thread.isInterrupted()
                && transaction.getStatus() == Status.STATUS_NO_TRANSACTION;
        return Outcome.of(
                asNew,
                thread.getContextClassLoader() + " " + thread + " " + thread.isInterrupted() + " "
                        + transaction.getStatus());
    }

    private static boolean sees(ClassLoader loader) {
        try {
            return loader.loadClass(Leaving.class.getName()).getClassLoader() == OWN;
        } catch (ClassNotFoundException doesNot) {
            return false;
        }
    }
}
