package com.acme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the application knows of its users. */
@ApplicationScoped
public class Users {

    private Instant lastSignup = Instant.now();

    public Instant lastSignup() {
        return lastSignup;
    }

    public void nobodySince(Duration age) {
        lastSignup = Instant.now().minus(age);
    }
}
