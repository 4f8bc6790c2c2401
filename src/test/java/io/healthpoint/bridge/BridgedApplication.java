package io.healthpoint.bridge;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** An application whose container has one bridge, which is told of whatever a test says. */
public final class BridgedApplication implements AutoCloseable {

    private final SeContainer container;
    private final RunListener bridge;
    private final Map<String, Status> shown = new HashMap<>();

    public BridgedApplication(Class<? extends RunListener> bridge, Class<?>... beans) {
        this.container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(bridge)
                .addBeanClasses(beans)
                .initialize();
        this.bridge = container.select(bridge).get();
    }

    public void run(String check, Outcome outcome) {
        run(check, outcome, outcome, Duration.ofMillis(1), false);
    }

    public void run(String check, Outcome shows, Outcome says, Duration elapsed, boolean overdue) {
        Status before = shown.put(check, shows.status());
        bridge.recorded(new Recording(
                result(check, shows, elapsed, overdue), result(check, says, elapsed, overdue), before, null));
    }

    public void reuse(String check) {
        bridge.reused(result(check, Outcome.up(), Duration.ZERO, false));
    }

    public void forget(String check) {
        bridge.forgotten(check);
        shown.remove(check);
    }

    private static CheckResult result(String check, Outcome outcome, Duration elapsed, boolean overdue) {
        return new CheckResult(check, null, Policy.DEFAULT, outcome, Instant.EPOCH, elapsed, overdue);
    }

    @Override
    public void close() {
        container.close();
    }
}
