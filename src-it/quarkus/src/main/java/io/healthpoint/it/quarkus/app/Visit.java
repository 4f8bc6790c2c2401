package io.healthpoint.it.quarkus.app;

import jakarta.enterprise.context.RequestScoped;

/** Counts how often it was asked in one request context. */
@RequestScoped
public class Visit {

    private int count;

    int next() {
        return ++count;
    }
}
