package io.healthpoint.it.helidon;

import io.healthpoint.it.Sample;
import java.io.File;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an application has, beside static pages. */
enum Shape {
    PAGES(false, false),
    RESOURCES(true, false),
    HEALTH(false, true),
    RESOURCES_AND_HEALTH(true, true);

    /** JARs of Helidon's own health. */
    private static final List<String> HEALTH_OF_HELIDON = List.of(
            "helidon-microprofile-health", "helidon-webserver-observe-health", "helidon-health", "microprofile-health");

    private static final String OURS = "healthpoint-";
    private static final String USERS = "helidon-security-providers-http-auth";

    private final boolean withResources;
    private final boolean withHealth;

    Shape(boolean withResources, boolean withHealth) {
        this.withResources = withResources;
        this.withHealth = withHealth;
    }

    boolean hasResources() {
        return withResources;
    }

    boolean hasHealth() {
        return withHealth;
    }

    /** The application and Helidon, without our JAR. */
    String classPath() {
        return join(own(), Stream.concat(withoutHealth(), Stream.of(OURS, USERS)));
    }

    /** The same with our JAR and some checks, and what else a test wants. */
    String classPathWithOurs(String... samples) {
        return join(withChecks(samples), Stream.concat(withoutHealth(), Stream.of(USERS)));
    }

    /** The same with Helidon's security and users of its own. */
    String classPathWithUsers() {
        return join(withChecks(), withoutHealth());
    }

    private static String join(Stream<String> samples, Stream<String> without) {
        Sample checks = Sample.of("helidon/checks");
        String libraries = checks.classPathOfAllBut(without.toArray(String[]::new))
                .substring(checks.classes().toString().length() + 1);
        return Stream.concat(
                        samples.map(
                                name -> Sample.of("helidon/" + name).classes().toString()),
                        Stream.of(libraries))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Stream<String> withChecks(String... samples) {
        return Stream.of(Stream.of("checks"), Stream.of(samples), own()).flatMap(Function.identity());
    }

    private Stream<String> own() {
        return Stream.concat(
                withResources ? Stream.of("resources") : Stream.empty(),
                withHealth ? Stream.of("procedures") : Stream.empty());
    }

    private Stream<String> withoutHealth() {
        return withHealth ? Stream.empty() : HEALTH_OF_HELIDON.stream();
    }
}
