package io.healthpoint.checks.http;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.http.UrlTerms.Wanted;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Whether a web address answers as it should.
 *
 * <ul>
 *   <li>UP: the status is one of those expected, and the body contains the text where there must be one.
 *   <li>DEGRADED: that took longer than {@link #slow} says.
 *   <li>DOWN: another status, a body without the text, no answer in time, or no connection.
 * </ul>
 *
 * <p>Where no text is looked for, the status alone counts, and how long it took. Else the body is read until the text has come, up to
 * 1 MiB. A body that does not end is left at the deadline. HTTP/1.1 is spoken: offers of HTTP/2 without TLS upset some servers.
 *
 * <pre>{@code
 * healthpoint.register("shop", Policy.DEFAULT, UrlCheck.of(URI.create("https://shop.example.com/")).slow(Duration.ofSeconds(1)));
 * }</pre>
 *
 * <p>Thread-safe. Checks that are copies of one, or are given the same {@link HttpClients}, share a client. The data holds
 * {@code http.status} and {@code answer.seconds}, with {@code answer.seconds.warn}.
 */
public final class UrlCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private static final Duration BRIEF = Duration.ofMillis(50);

    private final UrlTerms terms;
    private final HttpClients clients;

    private UrlCheck(UrlTerms terms, HttpClients clients) {
        this.terms = terms;
        this.clients = clients;
    }

    /**
     * Checks a web address, with a client of its own.
     *
     * @param url {@code http://…} or {@code https://…}
     * @return the check, with the defaults of each of its methods below
     * @throws IllegalArgumentException where it is not of that form
     */
    public static UrlCheck of(URI url) {
        return of(url, new HttpClients());
    }

    /**
     * Checks a web address.
     *
     * @param url {@code http://…} or {@code https://…}
     * @param clients shared with others; the caller closes them
     * @return the check, with the defaults of each of its methods below
     * @throws IllegalArgumentException where it is not of that form
     */
    public static UrlCheck of(URI url, HttpClients clients) {
        return new UrlCheck(UrlTerms.of(url), clients);
    }

    /**
     * Sets the request's method. Key {@code method}.
     *
     * @param name in capitals, default {@code GET}
     * @return a copy
     * @throws IllegalArgumentException where it is no method
     */
    public UrlCheck method(String name) {
        return with(terms.method(name));
    }

    /**
     * Sends a header. Key {@code header."NAME"}.
     *
     * @param name one that HTTP does not set itself
     * @param value never shown
     * @return a copy
     * @throws IllegalArgumentException where it is not such a header, or the value is not one line
     */
    public UrlCheck header(String name, String value) {
        return with(terms.header(name, value));
    }

    /**
     * Sets which statuses are right. Key {@code expect}.
     *
     * @param statuses single ones and ranges, commas between; default {@code 200-299}
     * @return a copy
     * @throws IllegalArgumentException where it is not of that form
     */
    public UrlCheck expect(String statuses) {
        return with(terms.wanting(new Wanted(
                HttpStatuses.parse(statuses),
                terms.wanted().text(),
                terms.wanted().slow())));
    }

    /**
     * Sets a text that the body must contain, among its first MiB, in the charset that the answer names, UTF-8 where it names
     * none. Key {@code contains}.
     *
     * @param text default empty: any body will do
     * @return a copy
     */
    public UrlCheck contains(String text) {
        return with(terms.wanting(
                new Wanted(terms.wanted().statuses(), text, terms.wanted().slow())));
    }

    /**
     * Sets what is slow. Key {@code slow}.
     *
     * @param duration longer than 0; default: nothing is
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public UrlCheck slow(Duration duration) {
        return with(terms.wanting(
                new Wanted(terms.wanted().statuses(), terms.wanted().text(), duration)));
    }

    /**
     * Sets whether redirections are followed, though not from HTTPS to HTTP. Key {@code redirects}.
     *
     * @param follow default false: a redirection is a status as any other
     * @return a copy
     */
    public UrlCheck redirects(boolean follow) {
        return with(terms.redirects(follow));
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public UrlCheck within(Duration length) {
        return with(terms.within(length));
    }

    private UrlCheck with(UrlTerms other) {
        return new UrlCheck(other, clients);
    }

    @Override
    public Outcome call() throws InterruptedException {
        Deadline deadline = Deadline.shortOf(terms.within());
        long start = System.nanoTime();
        try (Exchange exchange = Exchange.begin(clients.client(terms.redirects()), terms)) {
            return judged(exchange, deadline, start);
        } catch (TimeoutException late) {
            return Outcome.down("no answer within " + Written.duration(since(start)));
        } catch (ExecutionException failed) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no answer of a web address", failed);
            return Outcome.down("no answer: " + NetworkFailure.words(failed));
        }
    }

    private Outcome judged(Exchange exchange, Deadline deadline, long start)
            throws InterruptedException, ExecutionException, TimeoutException {
        int status = exchange.status(deadline.left());
        if (terms.wanted().textIn(status).isEmpty()) {
            Duration took = since(start);
            letEnd(exchange);
            return new Answered(status, took, "").judgedBy(terms.wanted());
        }
        String lack = lack(exchange, deadline);
        return new Answered(status, since(start), lack).judgedBy(terms.wanted());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    // A small body comes along with its head; the connection of one that does not end is not worth keeping.
    private static void letEnd(Exchange exchange) throws InterruptedException {
        try {
            boolean unused = exchange.hasText(BRIEF);
        } catch (ExecutionException | TimeoutException endless) {
            LOGGER.log(System.Logger.Level.TRACE, "healthpoint: the rest of a body is left", endless);
        }
    }

    private static String lack(Exchange exchange, Deadline deadline) throws InterruptedException {
        try {
            return exchange.hasText(deadline.left()) ? "" : ", without the text that it must contain";
        } catch (TimeoutException late) {
            return ", but the text that it must contain has not come in time";
        } catch (ExecutionException broken) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: the body of a web address breaks off", broken);
            return ", but the body breaks off: " + NetworkFailure.words(broken);
        }
    }
}
