package app;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class GrpcHealth {

    /** The standard health service of gRPC, on the channel that the application uses. */
    @HealthCheck("payments")
    Outcome payments(ManagedChannel channel) {
        ServingStatus status = HealthGrpc.newBlockingStub(channel)
                .withDeadlineAfter(4, SECONDS)
                .check(HealthCheckRequest.newBuilder().setService("payments").build())
                .getStatus();
        return Outcome.of(status == ServingStatus.SERVING, status.name());
    }
}
