package io.healthpoint.vertx;

import io.healthpoint.configuration.Configuration;
import jakarta.enterprise.lang.model.AnnotationMember;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects the paths of JAX-RS resources and servlets while the application is built. Names its annotations by text: their
 * APIs may be absent.
 */
final class AnnotatedPaths {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String APPLICATION_PATH = "jakarta.ws.rs.ApplicationPath";
    private static final String SERVLET = "jakarta.servlet.annotation.WebServlet";

    private final Map<String, String> resources = new TreeMap<>();
    private final Map<String, String> servlets = new TreeMap<>();
    private Optional<String> application = Optional.empty();

    void add(ClassInfo type) {
        value(type, APPLICATION_PATH).ifPresent(path -> application = Optional.of(path));
        value(type, PATH).ifPresent(path -> addResource(type, path));
        values(type, SERVLET, "value", "urlPatterns")
                .forEach(pattern -> servlets.put(normal(pattern), "the servlet " + type.name()));
    }

    // A resource is at its own path and at those of its methods.
    private void addResource(ClassInfo type, String path) {
        String owner = type.name() + " with @Path";
        Stream<String> below = type.methods().stream()
                .flatMap(method -> value(method, PATH).stream())
                .map(further -> path + '/' + further);
        Stream.concat(Stream.of(path), below).forEach(at -> resources.put(at, owner));
    }

    /** From a path below the root to who has it. */
    Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>(servlets);
        String root = application.or(AnnotatedPaths::configuredRoot).orElse("");
        resources.forEach((path, owner) -> owners.put(normal(root + '/' + path), owner));
        return owners;
    }

    // Fixed when an application of Quarkus is built.
    private static Optional<String> configuredRoot() {
        Configuration configuration = Configuration.find();
        return Stream.of("quarkus.rest.path", "quarkus.resteasy.path", "quarkus.resteasy-reactive.path")
                .flatMap(key -> configuration.value(key).stream())
                .findFirst();
    }

    private static String normal(String path) {
        return ("/" + path).replaceAll("/+", "/").replaceAll("/\\*?$", "");
    }

    private static Optional<String> value(DeclarationInfo declaration, String annotation) {
        return values(declaration, annotation, "value").findFirst();
    }

    private static Stream<String> values(DeclarationInfo declaration, String annotation, String... members) {
        return declaration.annotations(found -> found.name().equals(annotation)).stream()
                .flatMap(found -> Stream.of(members).filter(found::hasMember).map(found::member))
                .flatMap(AnnotatedPaths::texts);
    }

    private static Stream<String> texts(AnnotationMember member) {
        return member.isArray()
                ? member.asArray().stream().map(AnnotationMember::asString)
                : Stream.of(member.asString());
    }
}
