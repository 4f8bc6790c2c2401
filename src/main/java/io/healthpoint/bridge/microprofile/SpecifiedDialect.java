package io.healthpoint.bridge.microprofile;

import io.healthpoint.Groups;
import io.healthpoint.bridge.Api;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** MicroProfile Health 4.0, "Different kinds of Health Checks". */
final class SpecifiedDialect implements Dialect {

    // By name, so that this class is loaded where the API is absent.
    private static final String API = "org.eclipse.microprofile.health.";
    private static final Map<String, String> GROUPS = Map.of(
            API + "Liveness", Groups.LIVE,
            API + "Readiness", Groups.READY,
            API + "Startup", Groups.STARTED);

    @Override
    public boolean isPresent() {
        return Api.isPresent(API + "HealthCheck");
    }

    @Override
    public Class<?> type() {
        return HealthCheck.class;
    }

    @Override
    public Set<String> groups(Set<Annotation> qualifiers) {
        return qualifiers.stream()
                .map(qualifier -> GROUPS.get(qualifier.annotationType().getName()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public CompletionStage<@Nullable HealthCheckResponse> call(Object procedure) {
        return CompletableFuture.completedFuture(((HealthCheck) procedure).call());
    }
}
