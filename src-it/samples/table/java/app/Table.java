package app;

import io.healthpoint.Groups;
import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One check for each row of the table of answers. */
@ApplicationScoped
public class Table {

    @HealthCheck(
            value = "up",
            groups = {Groups.READY, "fine"})
    boolean up() {
        return true;
    }

    @HealthCheck(
            value = "later",
            groups = {Groups.READY, "fine"})
    CompletionStage<Outcome> later() {
        return CompletableFuture.supplyAsync(() -> Outcome.up("came later"));
    }

    @HealthCheck("down")
    boolean down() {
        return false;
    }

    @HealthCheck(value = "degraded", groups = "warned")
    Outcome degraded() {
        return Outcome.degraded("somewhat slow");
    }

    @HealthCheck(value = "optional", groups = "warned", critical = false)
    Outcome optional() {
        return Outcome.down("not there");
    }
}
