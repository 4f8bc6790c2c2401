package io.healthpoint.checks.messaging;

import io.healthpoint.Outcome;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mail server can be connected to, and logged in to where the session says who. Nothing is sent.
 *
 * <ul>
 *   <li>UP: connected, and logged in where there is a login.
 *   <li>DOWN: no connection, no answer in time, or the login is refused.
 * </ul>
 *
 * <p>Jakarta Mail waits for ever unless it is told otherwise: connecting, reading and writing are bounded by {@link #within}, in a
 * copy of the session's properties; the session itself stays as it is.
 *
 * <pre>{@code
 * healthpoint.register("mail", Policy.DEFAULT, MailCheck.of(session));
 * }</pre>
 *
 * <p>Immutable and thread-safe: each run has a connection of its own. The data holds {@code answer.seconds}. Needs Jakarta Mail.
 */
public final class MailCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Session session;
    private final Duration within;

    private MailCheck(Session session, Duration within) {
        this.session = session;
        this.within = within;
    }

    /**
     * Checks the server of a session.
     *
     * @param session its properties say where the server is, and who logs in
     * @return the check
     */
    public static MailCheck of(Session session) {
        return new MailCheck(session, Duration.ofSeconds(5));
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     */
    public MailCheck within(Duration length) {
        return new MailCheck(session, length);
    }

    @Override
    public Outcome call() {
        long start = System.nanoTime();
        try {
            connect();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return Outcome.up("answered in " + Written.duration(took)).with("answer.seconds", took.toNanos() / 1e9);
        } catch (AuthenticationFailedException refused) {
            return down("the login is refused", refused);
        } catch (NoSuchProviderException none) {
            return down("its session names a protocol that is not there", none);
        } catch (MessagingException failed) {
            return down("no answer: " + NetworkFailure.words(failed), failed);
        }
    }

    private static Outcome down(String detail, Exception why) {
        LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a mail server", why);
        return Outcome.down(detail);
    }

    private void connect() throws MessagingException {
        String protocol = session.getTransport().getURLName().getProtocol();
        Session bounded = Session.getInstance(bounded(protocol));
        Server server = new Server(protocol, session);
        try (Transport transport = bounded.getTransport(protocol)) {
            PasswordAuthentication login = server.login();
            transport.connect(
                    server.host(),
                    server.port(),
                    login == null ? null : login.getUserName(),
                    login == null ? null : login.getPassword());
        }
    }

    // Several answers are waited for: the greeting's, those of the handshake and of the login.
    private Properties bounded(String protocol) {
        Properties properties = new Properties();
        session.getProperties().forEach((key, value) -> properties.put(key, value));
        String millis = String.valueOf(Math.max(1, within.toMillis() / 3));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + wait, millis);
        }
        return properties;
    }

    /** Where a session's server is, by its properties (Jakarta Mail 2.1, appendix A). */
    private record Server(String protocol, Session session) {

        @Nullable
        String host() {
            return property("host");
        }

        int port() {
            String port = session.getProperty("mail." + protocol + ".port");
            return port == null ? -1 : Integer.parseInt(port.strip());
        }

        // The session's own authenticator knows the password, as the container gave it.
        @Nullable
        PasswordAuthentication login() {
            boolean wanted = Boolean.parseBoolean(session.getProperty("mail." + protocol + ".auth"));
            return wanted
                    ? session.requestPasswordAuthentication(address(), port(), protocol, null, property("user"))
                    : null;
        }

        private @Nullable InetAddress address() {
            try {
                return InetAddress.getByName(host());
            } catch (UnknownHostException unknown) {
                return null;
            }
        }

        private @Nullable String property(String name) {
            String own = session.getProperty("mail." + protocol + "." + name);
            return own == null ? session.getProperty("mail." + name) : own;
        }
    }
}
