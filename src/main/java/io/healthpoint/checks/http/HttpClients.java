package io.healthpoint.checks.http;

import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The HTTP clients of an application's checks: one for all, or two where some follow redirections. Made when they are first needed;
 * their threads are daemons that know nothing of the application's class loader. Thread-safe.
 */
public final class HttpClients implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    // Who is made by a thread of this group belongs to it, so the client's own thread does: before Java 21 a client has
    // no end,
    // but its thread heeds an interrupt, and closes the client's connections.
    private final ThreadGroup group = new ThreadGroup("healthpoint-http");
    private final AtomicInteger count = new AtomicInteger();
    private final Map<HttpClient.Redirect, HttpClient> made = new EnumMap<>(HttpClient.Redirect.class);
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);

    /** Makes none yet. */
    public HttpClients() {}

    // Made on the thread of a caller: it must not take over what is the caller's.
    private Thread thread(Runnable task) {
        Thread thread = new Thread(group, task, "healthpoint-http-" + count.incrementAndGet(), 0, false);
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        return thread;
    }

    synchronized HttpClient client(boolean redirects) throws InterruptedException {
        HttpClient.Redirect redirect = redirects ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER;
        HttpClient known = made.get(redirect);
        HttpClient client = known == null ? make(redirect) : known;
        made.put(redirect, client);
        return client;
    }

    // On a thread of ours: the client's own takes over the context class loader of whoever makes it.
    private HttpClient make(HttpClient.Redirect redirect) throws InterruptedException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirect);
        try {
            return threads.submit(builder::build).get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("no HTTP client can be made", impossible);
        }
    }

    /** Ends their threads, and closes their connections. */
    @Override
    public synchronized void close() {
        made.clear();
        threads.shutdownNow();
        group.interrupt();
    }
}
