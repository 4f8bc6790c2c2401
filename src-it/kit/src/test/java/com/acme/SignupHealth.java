package com.acme;

import io.healthpoint.Groups;
import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Seven checks as an application has them. */
@ApplicationScoped
public class SignupHealth {

    private int prices;
    private int backups;

    @HealthCheck
    Outcome userSignup(Users users) {
        Instant last = users.lastSignup();
        return Outcome.of(last.isAfter(Instant.now().minus(Duration.ofDays(1))), "last signup was: " + last);
    }

    @HealthCheck(value = "mail", failureThreshold = 3, successThreshold = 2)
    boolean mail() {
        return true;
    }

    @HealthCheck(value = "search", critical = false, timeout = "2s")
    Outcome search() {
        return Outcome.up("3 shards").with("shards", 3);
    }

    @HealthCheck(value = "prices", ttl = "1m", groups = "reports")
    Outcome prices() {
        return Outcome.up("asked " + ++prices + " times");
    }

    @HealthCheck(value = "backup", interval = "10m", groups = "reports")
    Outcome backup() {
        return Outcome.up("made " + ++backups + " times");
    }

    @HealthCheck(value = "alive", groups = Groups.LIVE)
    void alive() {}

    @HealthCheck(value = "cache")
    boolean cache() {
        return true;
    }
}
