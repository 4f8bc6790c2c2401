package app;

import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** Prints what SmallRye Health answers for these checks, one line a path. */
public final class BySmallRye {

    private BySmallRye() {}

    public static void main(String... arguments) {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            SmallRyeHealthReporter reporter =
                    container.select(SmallRyeHealthReporter.class).get();
            System.out.println("/health " + reporter.getHealth().getPayload());
            System.out.println("/health/live " + reporter.getLiveness().getPayload());
            System.out.println("/health/ready " + reporter.getReadiness().getPayload());
            System.out.println("/health/started " + reporter.getStartup().getPayload());
        }
    }
}
