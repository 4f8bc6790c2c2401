package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.checks.database.DataSourceCheck;
import io.healthpoint.checks.system.DiskCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import javax.sql.DataSource;

@ApplicationScoped
public class ShopChecks {

    private final DiskCheck space = DiskCheck.of(Path.of("/var/lib/shop")).warn(Level.percent(20));

    @HealthCheck("space")
    Outcome space() {
        return space.call();
    }

    void register(@Observes @Initialized(ApplicationScoped.class) Object start, Healthpoint health, DataSource orders) {
        health.register("orders", Policy.DEFAULT, DataSourceCheck.of(orders).writable(true));
    }
}
