package io.healthpoint.checks.configured;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Healthpoint;
import io.healthpoint.assembly.Assembly;
import io.healthpoint.discovery.full.AnnotatedChecks;
import io.healthpoint.discovery.full.HealthpointExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Built-in checks as beans of an application. */
class ConfiguredChecksTest {

    private static final String PREFIX = "healthpoint.checks.\"shop\".";

    @BeforeEach
    void configure() {
        System.setProperty(PREFIX + "type", "url");
        System.setProperty(PREFIX + "url", "http://127.0.0.1:1/");
    }

    @AfterEach
    void forget() {
        System.clearProperty(PREFIX + "type");
        System.clearProperty(PREFIX + "url");
    }

    @Test
    void theirThreadsEndWithTheApplication() throws InterruptedException {
        List<Thread> threads;
        try (SeContainer container = start()) {
            container.select(Healthpoint.class).get().report();
            threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> isOfChecks(thread.getThreadGroup()))
                    .toList();
            assertThat(threads).isNotEmpty();
        }
        for (Thread thread : threads) {
            thread.join(SECONDS.toMillis(9));
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static SeContainer start() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addBeanClasses(Assembly.class, AnnotatedChecks.class, ConfiguredChecks.class)
                .initialize();
    }

    // A thread that has ended is of none.
    private static boolean isOfChecks(ThreadGroup group) {
        return group != null && group.getName().equals("healthpoint-http");
    }
}
