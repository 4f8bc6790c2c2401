package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;

/** What beans inherit. */
public abstract class Inherited {

    @HealthCheck
    Outcome inherited() {
        return Outcome.up(getClass().getSuperclass().getSimpleName());
    }

    @HealthCheck("replaced")
    Outcome replaced() {
        return Outcome.down("the old one");
    }

    /** And from an interface. */
    public interface Shape {
        @HealthCheck("shape")
        default Outcome shape() {
            return Outcome.up("by default");
        }
    }
}
