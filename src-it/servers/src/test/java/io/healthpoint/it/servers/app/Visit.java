package io.healthpoint.it.servers.app;

import jakarta.enterprise.context.RequestScoped;

@RequestScoped
public class Visit {

    private int count;

    public int count() {
        return ++count;
    }
}
