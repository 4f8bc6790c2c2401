package io.healthpoint.checks.configured;

import jakarta.enterprise.inject.spi.BeanManager;

/** What built-in checks share, and what they need of the application. Each part is made when it is first asked for. */
final class Surroundings implements AutoCloseable {

    private final BeanManager beans;

    Surroundings(BeanManager beans) {
        this.beans = beans;
    }

    BeanManager beans() {
        return beans;
    }

    @Override
    public void close() {}
}
