package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;

/** Weld SE and nothing else: no server, no JAX-RS. */
@ApplicationScoped
public class Bare {

    @HealthCheck
    boolean alive() {
        return true;
    }

    /** Runs until somebody writes a line. */
    public static void main(String... arguments) throws IOException {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            System.out.println(
                    "healthpoint: serving http://" + System.getProperty("healthpoint.listener") + "/health/");
            System.in.read();
        }
        System.out.println("threads: "
                + Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().matches("healthpoint.*|HttpClient.*"))
                        .filter(Bare::stays)
                        .toList());
        System.in.read();
    }

    // Told to end, a thread takes a moment.
    private static boolean stays(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return thread.isAlive();
    }
}
