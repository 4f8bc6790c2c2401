package io.healthpoint.checks.network;

import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP clients of an application's checks: one for all, or two where some follow redirections. Made when they are first needed;
 * their threads are daemons that know nothing of the application's class loader. Thread-safe.
 */
public final class HttpClients implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final long IDLE_SECONDS = 10;

    private final ExecutorService threads;
    private final List<HttpClient> made = new ArrayList<>();
    private @Nullable HttpClient staying;
    private @Nullable HttpClient following;

    /** Makes none yet. */
    public HttpClients() {
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(null, task, "healthpoint-http-" + count.incrementAndGet(), 0, false);
                    thread.setContextClassLoader(null);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    synchronized HttpClient client(boolean redirects) {
        HttpClient known = redirects ? following : staying;
        if (known != null) {
            return known;
        }
        HttpClient client = withoutLoader(redirects);
        made.add(client);
        if (redirects) {
            following = client;
        } else {
            staying = client;
        }
        return client;
    }

    // Its own thread takes over the context class loader of whoever makes it, and would keep the application.
    private HttpClient withoutLoader(boolean redirects) {
        Thread current = Thread.currentThread();
        ClassLoader loader = current.getContextClassLoader();
        current.setContextClassLoader(null);
        try {
            return HttpClient.newBuilder()
                    .executor(threads)
                    .followRedirects(redirects ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                    .build();
        } finally {
            current.setContextClassLoader(loader);
        }
    }

    /** Ends their threads. Before Java 21 a client has no end: its thread goes once the garbage collector has found the client. */
    @Override
    public synchronized void close() {
        made.forEach(HttpClients::end);
        made.clear();
        staying = null;
        following = null;
        threads.shutdownNow();
    }

    private static void end(HttpClient client) {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(client);
        } catch (NoSuchMethodException before21) {
            LOGGER.log(System.Logger.Level.TRACE, "healthpoint: an HTTP client ends by itself", before21);
        } catch (IllegalAccessException | InvocationTargetException unexpected) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: an HTTP client does not end", unexpected);
        }
    }
}
