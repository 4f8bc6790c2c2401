package io.healthpoint.it.quarkus.app;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean that only a check asks for: the build would remove it. */
@ApplicationScoped
public class Unshared {

    String word() {
        return "kept";
    }
}
