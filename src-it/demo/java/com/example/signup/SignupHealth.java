package com.example.signup;

import static java.time.temporal.ChronoUnit.DAYS;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
public class SignupHealth {

    @HealthCheck
    Outcome userSignup(UserRepository users) {
        Instant last = users.lastSignup();
        return Outcome.of(last.isAfter(Instant.now().minus(1, DAYS)), "last signup was: " + last);
    }
}
