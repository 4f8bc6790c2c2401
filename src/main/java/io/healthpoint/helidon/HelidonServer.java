package io.healthpoint.helidon;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Optional;

/** The server of Helidon MP. Its extensions of CDI are how applications get at it. */
final class HelidonServer {

    private static final String EXTENSION = "io.helidon.microprofile.server.ServerCdiExtension";

    private final BeanManager beans;
    private final Extension extension;

    private HelidonServer(BeanManager beans, Extension extension) {
        this.beans = beans;
        this.extension = extension;
    }

    /** Empty where the application has none. */
    static Optional<HelidonServer> find(BeanManager beans) {
        return extension(EXTENSION, beans).map(extension -> new HelidonServer(beans, extension));
    }

    /** Another extension of Helidon's, empty where the application has not got it. */
    Optional<Extension> extension(String name) {
        return extension(name, beans);
    }

    /** The routing of the default port, still open to changes. */
    Object routing() throws ReflectiveOperationException {
        return Call.of(EXTENSION, "serverRoutingBuilder").on(extension);
    }

    private static Optional<Extension> extension(String name, BeanManager beans) {
        try {
            return Optional.of(beans.getExtension(Call.type(name).asSubclass(Extension.class)));
        } catch (ClassNotFoundException | IllegalArgumentException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
