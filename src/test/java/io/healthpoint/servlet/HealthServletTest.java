package io.healthpoint.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.assembly.Assembly;
import io.healthpoint.registry.RequestScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server's own thread does to a response while another of ours writes it. */
@Timeout(60)
class HealthServletTest {

    private static final int NONE = 0;

    private final CompletableFuture<Void> completed = new CompletableFuture<>();
    private final CountDownLatch seen = new CountDownLatch(1);
    private volatile int status = NONE;

    @ApplicationScoped
    static class Application {
        @Produces
        RequestScope requestScope() {
            return RequestScope.UNUSED;
        }
    }

    @Test
    void aServersThreadThatFindsNoStatusWhenItLeavesDoesNotTurnOursIntoItsDefault() throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Assembly.class, Application.class)
                .initialize()) {
            CountDownLatch asked = new CountDownLatch(1);
            container.select(Healthpoint.class).get().register("slow", Policy.DEFAULT, () -> {
                asked.await();
                return Outcome.down("at last");
            });

            new HealthServlet(() -> false).service(request(), response());
            int left = status;
            asked.countDown();
            completed.get(30, TimeUnit.SECONDS);
            if (left == NONE) {
                status = HttpServletResponse.SC_OK;
            }

            assertThat(status).isEqualTo(500);
            assertThat(left)
                    .as("what a server sends that ends the request itself")
                    .isEqualTo(503);
        }
    }

    @Test
    void whereTheApplicationBringsItsCdiTheRequestEndsOnTheThreadThatBeganIt() throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Assembly.class, Application.class)
                .initialize()) {
            container.select(Healthpoint.class).get().register("slow", Policy.DEFAULT, () -> {
                seen.await(); // longer than a server's thread would wait
                return Outcome.down("at last");
            });

            new HealthServlet().service(request(), response());

            assertThat(status).isEqualTo(500);
            assertThat(completed).as("by another thread").isNotDone();
        }
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (method, first) -> switch (method) {
            case "getMethod" -> "GET";
            case "getServletPath", "getRequestURI" -> "/health";
            case "getContextPath", "getRemoteAddr" -> "";
            case "getHeaders" -> Collections.emptyEnumeration();
            case "isAsyncSupported" -> {
                seen.countDown();
                yield true;
            }
            case "isSecure", "isUserInRole" -> false;
            case "startAsync" -> async();
            default -> null;
        });
    }

    private AsyncContext async() {
        return proxy(AsyncContext.class, (method, first) -> switch (method) {
            case "getRequest" -> request();
            case "getResponse" -> response();
            case "complete" -> {
                completed.complete(null);
                yield null;
            }
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (method, first) -> switch (method) {
            case "getBufferSize" -> 8192;
            case "getOutputStream" -> new Nowhere();
            case "setStatus" -> status = (int) first;
            default -> null;
        });
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public void write(int unused) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName(), arguments == null ? null : arguments[0])));
    }
}
