package io.healthpoint.bridge.microprofile;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Reads responses. They may be of anybody's making, so nothing in them is taken for granted. */
final class Responses {

    private Responses() {}

    /** Null where the response has none. */
    static @Nullable String name(@Nullable HealthCheckResponse response) {
        String name = response == null ? null : response.getName();
        return name == null || name.isBlank() ? null : name;
    }

    // A response has no detail. What it says beyond its status are its data, and a log line has room for details only.
    static Outcome outcome(@Nullable HealthCheckResponse response) {
        if (response == null) {
            return Outcome.down("returned null");
        }
        Map<String, Object> data = data(response);
        String detail = data.entrySet().stream()
                .map(fact -> fact.getKey() + '=' + fact.getValue())
                .collect(Collectors.joining(", "));
        boolean up = response.getStatus() == HealthCheckResponse.Status.UP;
        return new Outcome(up ? Status.UP : Status.DOWN, detail, data);
    }

    // The default constructor of a response leaves null where an Optional should be.
    private static Map<String, Object> data(HealthCheckResponse response) {
        return Objects.requireNonNullElse(response.getData(), Optional.<Map<String, Object>>empty())
                .orElse(Map.of());
    }
}
