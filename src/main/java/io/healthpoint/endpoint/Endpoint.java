package io.healthpoint.endpoint;

import io.healthpoint.Report;
import io.healthpoint.access.AccessPolicy;
import io.healthpoint.access.Caller;
import io.healthpoint.access.Disclosure;
import io.healthpoint.registry.Selection;
import io.healthpoint.render.Renderer;
import io.healthpoint.run.CheckRunner;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Answers requests. The story of the whole library in a few lines. Thread-safe. */
@ApplicationScoped
public class Endpoint {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String CHALLENGE = "Basic realm=\"healthpoint\", charset=\"UTF-8\"";

    @Inject
    AccessPolicy access;

    @Inject
    CheckRunner runner;

    @Inject
    Renderer renderer;

    @Inject
    Settings settings;

    /** For the container. */
    public Endpoint() {}

    /**
     * Answers a request.
     *
     * @param request as the mount has it
     * @return the answer; HEAD gets the one of GET
     */
    public Answer answer(Request request) {
        if (!METHODS.contains(request.method())) {
            return Answer.empty(405).with("Allow", "GET, HEAD");
        }
        Optional<Selection> asked = Target.of(request);
        return asked.isEmpty() ? Answer.empty(404) : answer(asked.get(), request.caller());
    }

    private Answer answer(Selection asked, Caller caller) {
        Disclosure disclosure = access.disclosureFor(caller);
        if (disclosure == Disclosure.NOTHING) {
            return refused(caller);
        }
        return runner.report(asked).map(report -> answer(report, disclosure)).orElseGet(() -> Answer.empty(404));
    }

    private Answer answer(Report report, Disclosure disclosure) {
        return Answer.of(statusOf(report), renderer.mediaType(), renderer.render(disclosure.applyTo(report)));
    }

    private int statusOf(Report report) {
        return switch (report.status()) {
            case DOWN -> settings.answers().down();
            case DEGRADED -> report.unknown().isEmpty() ? settings.answers().degraded() : 404;
            case UP -> report.unknown().isEmpty() ? 200 : 404;
        };
    }

    // To whom the container knows, asking for credentials again would be no help.
    private static Answer refused(Caller caller) {
        return caller.authenticated() ? Answer.empty(403) : Answer.empty(401).with("WWW-Authenticate", CHALLENGE);
    }
}
