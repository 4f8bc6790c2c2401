package io.healthpoint.bridge.microprofile;

import jakarta.enterprise.inject.Vetoed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Makes one response. Down, until it is told otherwise. */
@Vetoed // no bean: a container that looked at it would miss the API where there is none
final class ResponseBuilder extends HealthCheckResponseBuilder {

    private final Map<String, Object> data = new LinkedHashMap<>();
    private @Nullable String name;
    private HealthCheckResponse.Status status = HealthCheckResponse.Status.DOWN;

    @Override
    public HealthCheckResponseBuilder name(String name) {
        this.name = name;
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, String value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, long value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, boolean value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder up() {
        return status(true);
    }

    @Override
    public HealthCheckResponseBuilder down() {
        return status(false);
    }

    @Override
    public HealthCheckResponseBuilder status(boolean up) {
        status = up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN;
        return this;
    }

    /**
     * Ends.
     *
     * @throws IllegalArgumentException where there is no name, which a response must have
     */
    @Override
    public HealthCheckResponse build() {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "a health check response must have a name: call name(\"…\") before build()");
        }
        Map<String, Object> copy = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        return new HealthCheckResponse(name, status, Optional.of(copy).filter(facts -> !facts.isEmpty()));
    }
}
