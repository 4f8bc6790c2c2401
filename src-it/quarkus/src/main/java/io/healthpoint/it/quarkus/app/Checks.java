package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Checks that are up, each for a reason of its own. */
@ApplicationScoped
public class Checks {

    /** A type of the application's own, to be configured. */
    public enum Colour {
        RED,
        BLUE
    }

    @HealthCheck("bean")
    Outcome bean(Unshared only) {
        return Outcome.up(only.word());
    }

    @HealthCheck("built-in")
    boolean builtIn(Instance<Unshared> some, Event<String> event, Logger logger) {
        return some.isResolvable() && event != null && logger.getName().equals(Checks.class.getName());
    }

    @HealthCheck("class-loader")
    boolean classLoader() {
        return Thread.currentThread().getContextClassLoader() == Checks.class.getClassLoader()
                || Thread.currentThread().getContextClassLoader()
                        == Checks.class.getClassLoader().getParent();
    }

    @HealthCheck("configured")
    Outcome configured(
            @ConfigProperty(name = "sample.wait", defaultValue = "5s") Duration wait,
            @ConfigProperty(name = "sample.at", defaultValue = "http://localhost/") URI at,
            @ConfigProperty(name = "sample.colour", defaultValue = "RED") Colour colour,
            @ConfigProperty(name = "sample.absent") Optional<String> absent) {
        return Outcome.up(wait + " " + at + " " + colour + " " + absent.isPresent());
    }

    @Told
    @HealthCheck("intercepted")
    Outcome intercepted() {
        return Outcome.up("yes");
    }

    @HealthCheck("request-scope")
    Outcome requestScope(Visit visit) {
        return Outcome.up("visit " + visit.next() + ", " + visit.next());
    }

    @HealthCheck("request-scope.another")
    Outcome another(Visit visit) {
        return Outcome.up("visit " + visit.next());
    }

    @HealthCheck("request-scope.stage")
    CompletionStage<Outcome> later(Visit visit, Lived lived) {
        return CompletableFuture.supplyAsync(
                () -> Outcome.up(lived.state()), CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
    }

    @HealthCheck("static")
    static boolean still() {
        return true;
    }

    @HealthCheck("thread")
    Outcome thread() {
        return Outcome.up(Thread.currentThread().getName().replaceAll("\\d", ""));
    }

    @HealthCheck("void")
    void nothing(
            @ConfigProperty(name = "sample.wait", defaultValue = "5s") Duration wait,
            @ConfigProperty(name = "sample.colour", defaultValue = "BLUE") Colour colour) {
        if (wait.toSeconds() != 5 || colour != Colour.BLUE) {
            throw new IllegalStateException(wait + " " + colour);
        }
    }

    @HealthCheck("wildcard")
    CompletionStage<? extends Outcome> wildcard() {
        return CompletableFuture.completedFuture(Outcome.up());
    }

    @Produces
    @HealthCheck("producer")
    Outcome producer() {
        return Outcome.up("an outcome");
    }
}
