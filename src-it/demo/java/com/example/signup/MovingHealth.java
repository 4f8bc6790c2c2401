package com.example.signup;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Checks that are worth a second look: some that come and go, some in the background, one from memory, a slow one, one that hangs. */
@ApplicationScoped
public class MovingHealth {

    private final AtomicInteger backups = new AtomicInteger();
    private final AtomicInteger parcels = new AtomicInteger();

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

    @HealthCheck(value = "warehouse", interval = "2s", critical = false)
    Outcome takesLongerThanASecond() throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(1200, 1800);
        Thread.sleep(millis);
        return Outcome.up("the stock is known, after " + millis + " ms").with("wait.seconds", millis / 1000.0);
    }

    @HealthCheck(value = "shipping", interval = "1s", critical = false)
    Outcome changesEveryFewSeconds() {
        boolean up = parcels.getAndIncrement() % 10 < 7;
        return Outcome.of(up, up ? "the carrier takes parcels" : "the carrier says: try again later");
    }

    @HealthCheck(value = "fax", critical = false, timeout = "300ms")
    void hangsAndCannotBeInterrupted() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
