package io.healthpoint.bridge.microprofile;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;

/** Makes responses where nobody else does. Found by the service loader. */
public final class ResponseProvider implements HealthCheckResponseProvider {

    /** For the service loader. */
    public ResponseProvider() {}

    @Override
    public HealthCheckResponseBuilder createResponseBuilder() {
        return new ResponseBuilder();
    }

    // Left to itself the API would find both, log an error with a stack trace, and take either.
    static void standBack() {
        another().ifPresent(HealthCheckResponse::setResponseProvider);
    }

    // An API that several applications share must not keep one of this application's, ours or another; it looks again
    // when it is asked next.
    static void letGo() {
        ClassLoader ofApplication = ResponseProvider.class.getClassLoader();
        boolean goes = another()
                .map(provider -> provider.getClass().getClassLoader() == ofApplication)
                .orElse(true);
        if (goes) {
            HealthCheckResponse.setResponseProvider(null);
        }
    }

    private static Optional<HealthCheckResponseProvider> another() {
        Optional<HealthCheckResponseProvider> ofApplication =
                another(Thread.currentThread().getContextClassLoader());
        return ofApplication.isPresent() ? ofApplication : another(HealthCheckResponse.class.getClassLoader());
    }

    private static Optional<HealthCheckResponseProvider> another(ClassLoader loader) {
        try {
            return ServiceLoader.load(HealthCheckResponseProvider.class, loader).stream()
                    .filter(provider -> !provider.type().getName().equals(ResponseProvider.class.getName()))
                    .findFirst()
                    .map(ServiceLoader.Provider::get);
        } catch (ServiceConfigurationError brokenOrOfAnotherCopyOfTheApi) {
            return Optional.empty();
        }
    }
}
