package io.healthpoint.bridge.smallrye;

import io.healthpoint.bridge.Api;
import io.healthpoint.bridge.microprofile.Dialect;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** SmallRye Health 4. Found by the service loader. */
public final class SmallRyeDialect implements Dialect {

    /** For the service loader. */
    public SmallRyeDialect() {}

    @Override
    public boolean isPresent() {
        return Api.isPresent("io.smallrye.health.api.AsyncHealthCheck") && Api.isPresent("io.smallrye.mutiny.Uni");
    }

    @Override
    public Class<?> type() {
        return AsyncHealthCheck.class;
    }

    @Override
    public Set<String> groups(Set<Annotation> qualifiers) {
        return SmallRyeGroups.of(qualifiers);
    }

    @Override
    public CompletionStage<@Nullable HealthCheckResponse> call(Object procedure) {
        @Nullable Uni<HealthCheckResponse> response = ((AsyncHealthCheck) procedure).call();
        return response == null ? CompletableFuture.completedFuture(null) : response.subscribeAsCompletionStage();
    }
}
