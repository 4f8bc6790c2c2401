package io.healthpoint.checks.configured;

import io.healthpoint.checks.http.HttpClients;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** What built-in checks share, and what they need of the application. Each part is made when it is first asked for. */
final class Surroundings implements AutoCloseable {

    private final BeanManager beans;
    private @Nullable HttpClients clients;
    private boolean closed;

    Surroundings(BeanManager beans) {
        this.beans = beans;
    }

    BeanManager beans() {
        return beans;
    }

    synchronized HttpClients clients() {
        if (closed) {
            throw new IllegalStateException("the application has stopped");
        }
        HttpClients known = clients == null ? new HttpClients() : clients;
        clients = known;
        return known;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (clients != null) {
            clients.close();
        }
    }
}
