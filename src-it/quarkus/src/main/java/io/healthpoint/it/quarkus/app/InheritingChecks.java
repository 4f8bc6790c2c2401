package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.inject.Singleton;

/** Has checks that stand elsewhere. */
@Singleton
public class InheritingChecks extends Inherited implements Inherited.Shape {

    @Override
    @HealthCheck("replaced")
    Outcome replaced() {
        return Outcome.up("the new one");
    }
}
