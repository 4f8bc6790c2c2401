package io.healthpoint.it.servers.nobody;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.AtomicBoolean;

@RequestScoped
public class Visit {

    private final AtomicBoolean destroyed = new AtomicBoolean();

    public AtomicBoolean destroyed() {
        return destroyed;
    }

    @PreDestroy
    void destroy() {
        destroyed.set(true);
    }
}
