package io.healthpoint.it.quarkus.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;

/** Knows whether it is alive. */
@Dependent
public class Lived {

    private volatile boolean destroyed;

    String state() {
        return destroyed ? "destroyed" : "alive";
    }

    @PreDestroy
    void destroy() {
        destroyed = true;
    }
}
