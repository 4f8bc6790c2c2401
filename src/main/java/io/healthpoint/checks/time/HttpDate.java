package io.healthpoint.checks.time;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A web server, by the {@code Date} of its answer (RFC 9110 section 6.6.1), which tells whole seconds.
 *
 * @param url of HTTP
 * @param clock this machine's
 */
public record HttpDate(URI url, InstantSource clock) implements Reference {

    /**
     * Checks the scheme.
     *
     * @throws IllegalArgumentException where it is not a URL of HTTP
     */
    public HttpDate {
        if (!("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                || url.getHost() == null) {
            throw new IllegalArgumentException("url must begin with http:// or https:// and name a host");
        }
    }

    // This client of the JDK has no threads of its own, which somebody would have to end.
    @Override
    public Offset ask(Deadline deadline) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        try {
            connection.setRequestMethod("HEAD");
            connection.setUseCaches(false);
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(deadline.millisLeft());
            Instant sent = clock.instant();
            connection.connect();
            connection.setReadTimeout(deadline.millisLeft());
            connection.getResponseCode();
            return offset(connection.getHeaderFieldDate("Date", 0), sent, clock.instant());
        } finally {
            connection.disconnect();
        }
    }

    static Offset offset(long date, Instant sent, Instant arrived) throws NoTime {
        if (date == 0) {
            throw new NoTime("the web server's answer has no date");
        }
        Instant told = Instant.ofEpochMilli(date);
        return new Offset(Duration.between(arrived, told), Duration.between(sent, told.plusSeconds(1)));
    }
}
