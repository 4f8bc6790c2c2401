package io.healthpoint.fleet;

import io.healthpoint.configuration.Configuration;
import java.util.Optional;

/** What runs in an instance. */
final class Version {

    // Where the runtime tells the application's own.
    private static final String OF_QUARKUS = "quarkus.application.version";

    private Version() {}

    /** The application's version where it is told; else that of this library. */
    static String found() {
        return Configuration.find()
                .value(OF_QUARKUS)
                .orElseGet(() -> "healthpoint "
                        + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                                .orElse("of an unknown version"));
    }
}
