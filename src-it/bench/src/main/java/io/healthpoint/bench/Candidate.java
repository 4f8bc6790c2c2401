package io.healthpoint.bench;

import java.io.IOException;
import java.util.List;

/** A library under comparison: how a server with it is started, and where that answers. */
enum Candidate {
    HEALTHPOINT("healthpoint", "HealthpointServer", "/health/", "/health/live", "healthpoint.details=always"),
    UNSHARED(
            "healthpoint, share 0s",
            "HealthpointServer",
            "/health/",
            "/health/live",
            "healthpoint.details=always",
            "healthpoint.share=0s"),
    /** Inside an application, so that there is another resource; every probe is a run, and a second is enough for a check. */
    MOUNTED(
            "healthpoint",
            "MountedServer",
            "/health/",
            "/health/live",
            "healthpoint.details=always",
            "healthpoint.share=0s",
            "healthpoint.timeout=1s"),
    SMALLRYE("SmallRye Health", "SmallRyeServer", "/health/", "/health/ready", "io.smallrye.health.timeout.seconds=1"),
    SPRING("Spring Boot Actuator", "SpringServer", "/actuator/health", "/actuator/health/none"),
    DROPWIZARD("Dropwizard", "DropwizardServer", "/health-check?name=all", "/health-check?name=none");

    private final String label;
    private final String main;
    private final String path;
    private final String quietPath;
    private final List<String> settings;

    Candidate(String label, String main, String path, String quietPath, String... settings) {
        this.label = label;
        this.main = main;
        this.path = path;
        this.quietPath = quietPath;
        this.settings = List.of(settings);
    }

    String label() {
        return label;
    }

    /** Where all checks are asked. */
    String path() {
        return path;
    }

    /** Where a group without checks is asked. */
    String quietPath() {
        return quietPath;
    }

    Server start(Checks checks) throws Exception {
        return Server.start(label, classPath(checks), settings, main, checks.count(), checks.body());
    }

    /** The base of ratios: a resource that returns constant bytes where the first candidate asks its checks. */
    static Server startConstant(int length) throws Exception {
        return Server.start("constant", ClassPath.own(), List.of(), "ConstantServer", length);
    }

    private String classPath(Checks checks) throws IOException {
        return switch (this) {
            case HEALTHPOINT, UNSHARED, MOUNTED -> ClassPath.join(Beans.ours(checks), ClassPath.own());
            case SMALLRYE -> ClassPath.join(Beans.microProfile(checks), ClassPath.own("healthpoint-"));
            case SPRING -> ClassPath.ofRival("spring");
            case DROPWIZARD -> ClassPath.ofRival("dropwizard");
        };
    }
}
