package io.healthpoint.it.servers.nobody;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that takes its time to start, with a check in the background that fails until it has. */
@ApplicationScoped
public class Starting {

    private static final AtomicInteger ALARMS = new AtomicInteger();
    private static volatile boolean started;

    @WebListener
    public static class Slow implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            started = true;
        }
    }

    @HealthCheck(value = "migrated", groups = "started", interval = "50ms")
    boolean migrated() {
        return started;
    }

    void alarm(@Observes StatusChange change) {
        if ("migrated".equals(change.name())) {
            ALARMS.incrementAndGet();
        }
    }

    @HealthCheck(value = "no-alarm", groups = "started")
    Outcome noAlarm() {
        return Outcome.of(ALARMS.get() == 0, ALARMS + " alarm(s)");
    }
}
