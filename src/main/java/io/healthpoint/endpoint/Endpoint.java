package io.healthpoint.endpoint;

import io.healthpoint.Report;
import io.healthpoint.access.AccessPolicy;
import io.healthpoint.access.Disclosure;
import io.healthpoint.access.Verdict;
import io.healthpoint.registry.Selection;
import io.healthpoint.render.Renderer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers requests. The story of the whole library in a few lines. Thread-safe. */
public final class Endpoint {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final String CHALLENGE = "Basic realm=\"healthpoint\", charset=\"UTF-8\"";

    private final AtomicBoolean toldOfFailure = new AtomicBoolean();

    private final Mount mount;
    private final AccessPolicy access;
    private final Function<Selection, Optional<CompletableFuture<Report>>> runner;
    private final Forms forms;
    private final Answers answers;
    private final Runnable serving;

    /**
     * Answers requests.
     *
     * @param mount where
     * @param access who may see what
     * @param runner gives reports; none where a group is unknown
     * @param forms how a report may look
     * @param answers what is sent back
     * @param serving is told when a mount serves
     */
    public Endpoint(
            Mount mount,
            AccessPolicy access,
            Function<Selection, Optional<CompletableFuture<Report>>> runner,
            Forms forms,
            Answers answers,
            Runnable serving) {
        this.mount = mount;
        this.access = access;
        this.runner = runner;
        this.forms = forms;
        this.answers = answers;
        this.serving = serving;
    }

    /**
     * Tells that the application has started and a mount serves requests from now on. To be called by each mount, on a thread
     * of the application that has no caller: what it sees of the application, checks will see.
     */
    public void serves() {
        serving.run();
    }

    /**
     * Tells where the endpoint is.
     *
     * @return as {@code healthpoint.path} has it
     */
    public Mount mount() {
        return mount;
    }

    /**
     * Answers a request. The caller's thread runs no check and waits for a millisecond at most.
     *
     * @param request as the mount has it
     * @return the answer, complete already where that took no longer; HEAD gets the one of GET
     */
    public CompletableFuture<Answer> answer(Request request) {
        if (!METHODS.contains(request.method())) {
            return completed(Answer.empty(405).with("Allow", "GET, HEAD"));
        }
        Optional<Selection> asked = request.asked();
        return asked.isEmpty() ? completed(Answer.empty(404)) : answer(asked.get(), request);
    }

    private CompletableFuture<Answer> answer(Selection asked, Request request) {
        Verdict verdict = access.verdictOn(request.caller());
        Disclosure disclosure = verdict.disclosure();
        if (disclosure == Disclosure.NOTHING || wantsToSignIn(request, disclosure)) {
            return completed(verdict.pause().map(Endpoint::later).orElseGet(() -> refused(verdict)));
        }
        return forms.chosenBy(request)
                .map(form -> answer(asked, disclosure, request.path(), form))
                .orElseGet(() -> completed(forms.refusal(request)));
    }

    private CompletableFuture<Answer> answer(Selection asked, Disclosure disclosure, RequestPath path, Renderer form) {
        return runner.apply(asked)
                .map(report -> report.handle((whole, failure) -> drawn(whole, disclosure, asked, path, form)))
                .orElseGet(() -> completed(Answer.empty(404)));
    }

    // A browser asks its user for credentials only where it is refused.
    private boolean wantsToSignIn(Request request, Disclosure seen) {
        return !Query.values(request.query(), "login").isEmpty() && access.signingInHelps(seen);
    }

    // A form that fails must not keep a probe waiting, nor fill the log: it is told once.
    private Answer drawn(
            @Nullable Report report, Disclosure disclosure, Selection asked, RequestPath path, Renderer form) {
        try {
            return answers.of(Objects.requireNonNull(report), disclosure, asked, path, form);
        } catch (RuntimeException | Error broken) {
            boolean first = toldOfFailure.compareAndSet(false, true);
            LOGGER.log(
                    first ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
                    "healthpoint: the form " + form.format() + " cannot be drawn",
                    broken);
            return Answer.empty(500);
        }
    }

    private static Answer later(Duration pause) {
        return Answer.empty(429).with("Retry-After", String.valueOf(pause.toSeconds() + 1));
    }

    // To whom the container knows, asking for credentials again would be no help.
    private static Answer refused(Verdict verdict) {
        return verdict.known() ? Answer.empty(403) : Answer.empty(401).with("WWW-Authenticate", CHALLENGE);
    }

    private static CompletableFuture<Answer> completed(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
