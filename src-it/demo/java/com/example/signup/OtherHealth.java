package com.example.signup;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.Dependent;

/** One check of each kind, to see how its answer looks. */
@Dependent
public class OtherHealth {

    @HealthCheck("payments")
    Outcome failing() {
        return Outcome.down("no answer from the payment provider since 03:00");
    }

    @HealthCheck("mail")
    void throwing() {
        throw new IllegalStateException("SMTP server said: 421 too many connections");
    }

    @HealthCheck("disk")
    Outcome degraded() {
        return Outcome.degraded("91% full")
                .with("used.percent", 91)
                .with("used.percent.warn", 90)
                .with("used.percent.down", 97)
                .with("left.bytes", 45_000_000_000L);
    }

    @HealthCheck("queue")
    Outcome withData() {
        return Outcome.up("3 messages wait").with("waiting", 3).with("consumers", 2);
    }

    @HealthCheck(value = "nightly-report", groups = "ops")
    boolean inGroupOfItsOwn() {
        return true;
    }
}
