package io.healthpoint.servlet;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Hands requests to the endpoint. Where the server has CDI, none of its threads waits while checks run. Thread-safe. */
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private static final Answer GONE = Answer.empty(HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private final transient BooleanSupplier mustWait;
    private transient volatile @Nullable Endpoint endpoint;

    /** For the container. */
    public HealthServlet() {
        this(HealthServlet::isCdiOfApplication);
    }

    HealthServlet(BooleanSupplier mustWait) {
        this.mustWait = mustWait;
    }

    // The last that the container starts: the application's own listeners and servlets are ready.
    @Override
    public void init() {
        Endpoint found = endpoint();
        if (found != null) {
            found.serves();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (RuntimeException | LinkageError undeployedMeanwhile) {
            // Whatever it is, nobody gets an error page with a stack trace.
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot answer", undeployedMeanwhile);
            write(GONE, request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CompletableFuture<Answer> answer = answerTo(request);
        // Where a filter of the application is not made for it, the thread has to wait; the deadline bounds it.
        if (answer.isDone() || !request.isAsyncSupported() || mustWait.getAsBoolean()) {
            write(answer.join(), request, response);
        } else {
            holdStatus(response);
            later(answer, request.startAsync(request, response));
        }
    }

    private CompletableFuture<Answer> answerTo(HttpServletRequest request) {
        Endpoint found = endpoint();
        return found == null
                ? CompletableFuture.completedFuture(GONE)
                : found.answer(new Request(
                        request.getMethod(),
                        below(request),
                        request.getQueryString(),
                        accepted(request),
                        new ContainerLogin(request).caller()));
    }

    private static @Nullable String accepted(HttpServletRequest request) {
        List<String> all = Collections.list(request.getHeaders("Accept"));
        return all.isEmpty() ? null : String.join(",", all);
    }

    private @Nullable Endpoint endpoint() {
        if (endpoint == null) {
            try {
                endpoint = CDI.current().select(Endpoint.class).get();
            } catch (RuntimeException | LinkageError noCdi) {
                LOGGER.log(
                        System.Logger.Level.ERROR,
                        "healthpoint: CDI is not active in this web application (" + noCdi
                                + "): add WEB-INF/beans.xml, or" + " a CDI implementation where the server has none");
            }
        }
        return endpoint;
    }

    // Such a CDI is to its server a listener like any other. It takes down from the thread that ends a request what it
    // put on the one that began it. Tomcat and Jetty end asynchronous ones on another; what stays keeps the loader.
    private static boolean isCdiOfApplication() {
        return CDI.current().getClass().getClassLoader() == HealthServlet.class.getClassLoader();
    }

    // As sent, like every other mount, so that all of them answer alike: servers differ in what they make of it.
    private static RequestPath below(HttpServletRequest request) {
        Mount mount = new Mount(request.getServletPath().substring(1), true);
        return mount.below(RequestPath.of(request.getRequestURI()).below(request.getContextPath()));
    }

    // Grizzly gives a response the status 200 when it is first asked for it and none is set, without a lock. Payara and
    // GlassFish ask when their thread leaves, and undid what ours had set meanwhile: a check that is down answered 200.
    // Nor must a request that the server ends before us look as if all were well.
    private static void holdStatus(HttpServletResponse response) {
        response.setStatus(GONE.status());
    }

    private static void later(CompletableFuture<Answer> answer, AsyncContext async) {
        async.setTimeout(0); // the answer has a deadline of its own
        CompletableFuture<Void> unused =
                answer.exceptionally(failure -> GONE).thenAccept(complete -> hand(complete, async));
    }

    // A client that is slow to read must not hold up those who wait for the same run; what the response takes into
    // its buffer holds up nobody. Not all is handed to the server's threads: it drops them when it undeploys.
    private static void hand(Answer answer, AsyncContext async) {
        if (answer.body().length <= async.getResponse().getBufferSize()) {
            finish(answer, async);
            return;
        }
        try {
            async.start(() -> finish(answer, async));
        } catch (RuntimeException noThread) {
            finish(answer, async);
        }
    }

    private static void finish(Answer answer, AsyncContext async) {
        try {
            write(answer, (HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
        } catch (IOException clientHasGone) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: nobody heard the answer", clientHasGone);
        } finally {
            async.complete();
        }
    }

    private static void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }
}
