package io.healthpoint.it.quarkus.app;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;

/** Shows the application's own registry of Micrometer. */
@Path("meters")
public class Meters {

    @Inject
    MeterRegistry registry;

    @GET
    public String meters() {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getName() + " " + meter.getId().getTag("check"))
                .collect(Collectors.joining("\n"));
    }
}
