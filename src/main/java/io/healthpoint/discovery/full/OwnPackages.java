package io.healthpoint.discovery.full;

import java.util.List;

/**
 * Has the class loader define the packages of this library, one after another, while only one thread uses it.
 *
 * <p>The class loader of a web application in GlassFish 7.0 looks whether a package is there and defines it if not, without
 * a lock: where two threads meet at the first two classes of a package, as Weld's do while it looks at beans and requests do
 * afterwards, the deployment or the request fails ("CDI deployment failure: io.healthpoint"; GlassFish's issue 25616).
 */
final class OwnPackages {

    /** A test keeps them in step with the JAR. */
    private static final List<String> NAMES = List.of(
            "io.healthpoint",
            "io.healthpoint.access",
            "io.healthpoint.access.guesses",
            "io.healthpoint.access.password",
            "io.healthpoint.assembly",
            "io.healthpoint.beans",
            "io.healthpoint.bridge",
            "io.healthpoint.bridge.micrometer",
            "io.healthpoint.bridge.microprofile",
            "io.healthpoint.bridge.opentelemetry",
            "io.healthpoint.bridge.smallrye",
            "io.healthpoint.checks",
            "io.healthpoint.checks.configured",
            "io.healthpoint.checks.database",
            "io.healthpoint.checks.http",
            "io.healthpoint.checks.messaging",
            "io.healthpoint.checks.network",
            "io.healthpoint.checks.sockets",
            "io.healthpoint.checks.system",
            "io.healthpoint.checks.time",
            "io.healthpoint.configuration",
            "io.healthpoint.discovery",
            "io.healthpoint.discovery.full",
            "io.healthpoint.discovery.lite",
            "io.healthpoint.discovery.model",
            "io.healthpoint.discovery.reflection",
            "io.healthpoint.discovery.returned",
            "io.healthpoint.embedded",
            "io.healthpoint.endpoint",
            "io.healthpoint.files",
            "io.healthpoint.fleet",
            "io.healthpoint.fleet.entry",
            "io.healthpoint.fleet.found",
            "io.healthpoint.fleet.grid",
            "io.healthpoint.fleet.jcache",
            "io.healthpoint.fleet.lease",
            "io.healthpoint.fleet.members",
            "io.healthpoint.fleet.store",
            "io.healthpoint.fleet.table",
            "io.healthpoint.flight",
            "io.healthpoint.helidon",
            "io.healthpoint.history",
            "io.healthpoint.isolation",
            "io.healthpoint.keys",
            "io.healthpoint.keys.kinds",
            "io.healthpoint.listener",
            "io.healthpoint.ports",
            "io.healthpoint.probe",
            "io.healthpoint.registry",
            "io.healthpoint.render",
            "io.healthpoint.render.forms",
            "io.healthpoint.render.json",
            "io.healthpoint.render.metrics",
            "io.healthpoint.render.page",
            "io.healthpoint.render.page.chart",
            "io.healthpoint.render.page.check",
            "io.healthpoint.render.page.words",
            "io.healthpoint.render.text",
            "io.healthpoint.rest",
            "io.healthpoint.run",
            "io.healthpoint.servlet",
            "io.healthpoint.settings",
            "io.healthpoint.threads",
            "io.healthpoint.types",
            "io.healthpoint.vertx");

    private OwnPackages() {}

    /** The loader of the class path locks, and its applications are those that start most often. */
    static void define() {
        ClassLoader loader = OwnPackages.class.getClassLoader();
        if (loader != ClassLoader.getSystemClassLoader()) {
            NAMES.forEach(name -> define(name, loader));
        }
    }

    // Nothing else is loaded with it. Where a tool has taken it out of the JAR, the package's first class defines it.
    private static void define(String name, ClassLoader loader) {
        try {
            Class.forName(name + ".package-info", false, loader);
        } catch (ClassNotFoundException removed) {
            return;
        }
    }
}
