package io.healthpoint.bridge.microprofile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.jspecify.annotations.Nullable;

/** Makes responses where nobody else does. Found by the service loader. */
public final class ResponseProvider implements HealthCheckResponseProvider {

    private static final @Nullable ClassLoader OWN = ResponseProvider.class.getClassLoader();
    private static final String SERVICES = "META-INF/services/" + HealthCheckResponseProvider.class.getName();

    /** For the service loader. */
    public ResponseProvider() {}

    @Override
    public HealthCheckResponseBuilder createResponseBuilder() {
        return new ResponseBuilder();
    }

    // Left to itself the API would look for all there are, log an error with a stack trace where it finds two or one of
    // another copy of the API, and take either. An API that is the server's may have been told whom to ask already.
    static void standBack() {
        boolean isApplicationsOwn = HealthCheckResponse.class.getClassLoader() == OWN;
        Optional<HealthCheckResponseProvider> another = another();
        if (another.isPresent() || isApplicationsOwn) {
            HealthCheckResponse.setResponseProvider(another.orElseGet(ResponseProvider::new));
        }
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
            return loader == OWN && isAlone() ? Optional.empty() : firstOfOthers(loader);
        } catch (ServiceConfigurationError | IOException brokenOrOfAnotherCopyOfTheApi) {
            return Optional.empty();
        }
    }

    // Nearly always; and to read one file is quicker at the start than to load what all of them name.
    private static boolean isAlone() throws IOException {
        List<URL> files =
                Collections.list(ResponseProvider.class.getClassLoader().getResources(SERVICES));
        return files.size() == 1 && read(files.get(0)).strip().equals(ResponseProvider.class.getName());
    }

    private static String read(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false); // a JAR that is kept open cannot be redeployed everywhere
        try (InputStream text = connection.getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<HealthCheckResponseProvider> firstOfOthers(ClassLoader loader) {
        return ServiceLoader.load(HealthCheckResponseProvider.class, loader).stream()
                .filter(provider -> !provider.type().getName().equals(ResponseProvider.class.getName()))
                .findFirst()
                .map(ServiceLoader.Provider::get);
    }
}
