package io.healthpoint.bridge.opentelemetry;

import io.healthpoint.bridge.MeterSource;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;

/** Where the meters of checks come from: the application's OpenTelemetry, or everybody's. */
final class OpenTelemetrySource {

    private static final String SCOPE = "io.healthpoint";

    private OpenTelemetrySource() {}

    // A producer may leave it null.
    static MeterSource of(Instance<Object> beans) {
        Instance<OpenTelemetry> ofApplication = beans.select(OpenTelemetry.class);
        OpenTelemetry found = ofApplication.isResolvable() ? ofApplication.get() : null;
        return found == null ? global() : from(meter(found));
    }

    private static MeterSource from(Meter meter) {
        return (check, shown) -> new OpenTelemetryMeters(check, shown, meter);
    }

    // No meters before it is set: get() would then set one that does nothing, for good, and whoever comes with the
    // real one later would fail.
    private static MeterSource global() {
        return tellsWhetherItIsSet()
                ? (check, shown) -> GlobalOpenTelemetry.isSet()
                        ? new OpenTelemetryMeters(check, shown, meter(GlobalOpenTelemetry.get()))
                        : null
                : (check, shown) -> null;
    }

    // Since 1.57. A server's API is often older.
    private static boolean tellsWhetherItIsSet() {
        return Arrays.stream(GlobalOpenTelemetry.class.getMethods())
                .anyMatch(method -> method.getName().equals("isSet"));
    }

    private static Meter meter(OpenTelemetry openTelemetry) {
        MeterBuilder builder = openTelemetry.meterBuilder(SCOPE);
        String version = OpenTelemetrySource.class.getPackage().getImplementationVersion();
        return version == null
                ? builder.build()
                : builder.setInstrumentationVersion(version).build();
    }
}
