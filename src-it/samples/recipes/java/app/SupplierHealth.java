package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

@ApplicationScoped
public class SupplierHealth {

    /** One instance asks the supplier once a minute, however many there are. */
    @HealthCheck(value = "supplier", scope = Scope.FLEET, interval = "1m")
    Outcome supplier() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("https://supplier.example/stock").toURL().openConnection();
        int status = connection.getResponseCode();
        return Outcome.of(status == 200, "answers with " + status);
    }
}
