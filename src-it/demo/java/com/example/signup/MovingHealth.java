package com.example.signup;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Checks that are worth a second look: one that comes and goes, one in the background, one from memory, one that hangs. */
@ApplicationScoped
public class MovingHealth {

    private final AtomicInteger backups = new AtomicInteger();

    @HealthCheck(value = "search", critical = false)
    Outcome changesEveryHalfAMinute() {
        boolean up = Instant.now().getEpochSecond() / 30 % 2 == 0;
        return Outcome.of(up, up ? "the index is fresh" : "the index is being rebuilt");
    }

    @HealthCheck(value = "backup", interval = "5s")
    Outcome runsInTheBackground() {
        return Outcome.up("backup number " + backups.incrementAndGet());
    }

    @HealthCheck(value = "exchange-rates", ttl = "20s")
    Outcome isKeptForAWhile() {
        return Outcome.up("rates of " + Instant.now());
    }

    @HealthCheck(value = "fax", critical = false, timeout = "300ms")
    void hangsAndCannotBeInterrupted() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
