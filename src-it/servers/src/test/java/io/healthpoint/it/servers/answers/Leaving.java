package io.healthpoint.it.servers.answers;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at responses as the server does when its thread leaves a request that others will answer. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Leaving extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final BlockingQueue<Integer> STATUSES = new LinkedBlockingQueue<>();
    private static final AtomicBoolean IS_ASKED = new AtomicBoolean();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isAsked = request.getRequestURI().endsWith("/left");
        IS_ASKED.compareAndSet(false, isAsked);
        chain.doFilter(request, response);
        if (isAsked && request.isAsyncStarted()) {
            STATUSES.add(response.getStatus());
        }
    }

    /** Ends after the thread has left; at once for those who do not ask for it. */
    @ApplicationScoped
    public static class Left {
        @HealthCheck(value = "left", groups = "left")
        Outcome left() throws InterruptedException {
            Integer status = IS_ASKED.getAndSet(false) ? STATUSES.poll(4, TimeUnit.SECONDS) : null;
            return Outcome.down("with " + status);
        }
    }
}
