package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks that leave something on their thread, find what another has left, or will not be interrupted. */
@ApplicationScoped
public class Leaving {

    @HealthCheck(value = "a-leaves", groups = "left")
    Outcome leaves() {
        Outcome found = finds();
        Thread.currentThread().setContextClassLoader(null);
        Thread.currentThread().setName("left");
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        Thread.currentThread().interrupt();
        return found;
    }

    @HealthCheck(value = "b-finds", groups = "left")
    Outcome finds() {
        Thread thread = Thread.currentThread();
        boolean asNew = thread.getContextClassLoader() != null
                && thread.getName().startsWith("healthpoint-")
                && thread.getPriority() == Thread.NORM_PRIORITY
                && !thread.isInterrupted();
        return Outcome.of(asNew, thread + " " + thread.getContextClassLoader() + " " + thread.isInterrupted());
    }

    @HealthCheck(value = "patient", groups = "patient", timeout = "300ms", interrupt = false)
    boolean patient() {
        try {
            Thread.sleep(1000);
            System.out.println("patient: undisturbed");
        } catch (InterruptedException interrupted) {
            System.out.println("patient: interrupted");
        }
        return true;
    }
}
