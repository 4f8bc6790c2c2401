package io.healthpoint.bridge.microprofile;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.jspecify.annotations.Nullable;

/** Makes responses where nobody else does. */
final class ResponseProvider implements HealthCheckResponseProvider {

    private static final @Nullable ClassLoader OWN = ResponseProvider.class.getClassLoader();

    private ResponseProvider() {}

    @Override
    public HealthCheckResponseBuilder createResponseBuilder() {
        return new ResponseBuilder();
    }

    // Ours is no service of this JAR: Quarkus refuses to build an application in which two JARs name one, and an API
    // left to
    // itself would log an error with a stack trace where it finds two, and take either. So the API is told. One that is
    // the
    // server's may have been told whom to ask already.
    static void standBack() {
        HealthCheckResponse.setResponseProvider(another().orElseGet(ResponseProvider::new));
    }

    // An API that several applications share must not keep one of this application's, ours or another; it looks again
    // when it is asked next. Whose it is shows in what it makes.
    static void letGo() {
        try {
            if (HealthCheckResponse.builder().getClass().getClassLoader() == OWN) {
                HealthCheckResponse.setResponseProvider(null);
            }
        } catch (RuntimeException | LinkageError none) {
            // Then there is nothing to let go.
        }
    }

    private static Optional<HealthCheckResponseProvider> another() {
        ClassLoader ofApi = HealthCheckResponse.class.getClassLoader();
        ClassLoader ofApplication = Thread.currentThread().getContextClassLoader();
        Optional<HealthCheckResponseProvider> found = another(ofApplication);
        return found.isPresent() || ofApi == ofApplication ? found : another(ofApi);
    }

    private static Optional<HealthCheckResponseProvider> another(ClassLoader loader) {
        try {
            return ServiceLoader.load(HealthCheckResponseProvider.class, loader).findFirst();
        } catch (ServiceConfigurationError brokenOrOfAnotherCopyOfTheApi) {
            return Optional.empty();
        }
    }
}
