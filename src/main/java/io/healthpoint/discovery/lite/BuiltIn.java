package io.healthpoint.discovery.lite;

import java.util.List;
import java.util.stream.Stream;

/** What the container injects without a bean, such as {@code Instance} and {@code Event}. */
final class BuiltIn {

    private static final List<String> PACKAGES = List.of("jakarta.enterprise.", "jakarta.inject.", "io.quarkus.arc.");
    private static final String ALL_BEANS = "io.quarkus.arc.All";

    private BuiltIn() {}

    static boolean is(String type, Stream<String> annotations) {
        return !isWhereItStands(type) && isByContainer(type, annotations);
    }

    /** The container tells a check nothing of this kind, because the outcome of one is injected nowhere. */
    static boolean isWhereItStands(String type) {
        return type.equals("jakarta.enterprise.inject.spi.InjectionPoint");
    }

    /**
     * A setting of the application is read as MicroProfile Config reads it: whether there is a bean for its type depends on who
     * else asks for one.
     */
    static boolean isOfSettings(String annotation) {
        return annotation.equals("org.eclipse.microprofile.config.inject.ConfigProperty");
    }

    private static boolean isByContainer(String type, Stream<String> annotations) {
        return PACKAGES.stream().anyMatch(type::startsWith) || annotations.anyMatch(ALL_BEANS::equals);
    }
}
