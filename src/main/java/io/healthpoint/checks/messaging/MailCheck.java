package io.healthpoint.checks.messaging;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.sockets.TimedSockets;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
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
        this.within = Deadline.positive("within", within);
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
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public MailCheck within(Duration length) {
        return new MailCheck(session, length);
    }

    @Override
    public Outcome call() {
        long start = System.nanoTime();
        try {
            connect(Deadline.shortOf(within));
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

    private void connect(Deadline deadline) throws MessagingException {
        String protocol = session.getTransport().getURLName().getProtocol();
        Session bounded = Session.getInstance(bounded(protocol, deadline), new Login(session));
        try (Transport transport = bounded.getTransport(session.getProvider(protocol))) {
            transport.connect();
        }
    }

    private Properties bounded(String protocol, Deadline deadline) {
        Properties own = session.getProperties();
        Properties properties = new Properties();
        properties.putAll(own);
        // Those of its defaults too, which are no entries of it.
        own.stringPropertyNames().forEach(name -> properties.setProperty(name, own.getProperty(name)));
        String prefix = "mail." + protocol + ".";
        String millis = String.valueOf(deadline.millisLeft());
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + wait, millis);
        }
        properties.setProperty(prefix + "quitwait", "false");
        bound(prefix + "socketFactory", properties, deadline);
        bound(prefix + "ssl.socketFactory", properties, deadline);
        return properties;
    }

    // Each of its waits is for one read: who sends byte after byte would never be late. A factory of the session's own
    // stays.
    private static void bound(String factory, Properties properties, Deadline deadline) {
        if (!properties.containsKey(factory) && !properties.containsKey(factory + ".class")) {
            properties.put(factory, new TimedSockets(deadline));
            properties.setProperty(factory + ".fallback", "false");
        }
    }

    /** The session's own, who knows the password, as the container or the application gave it. */
    private static final class Login extends Authenticator {

        private final Session session;

        Login(Session session) {
            this.session = session;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return session.requestPasswordAuthentication(
                    getRequestingSite(),
                    getRequestingPort(),
                    getRequestingProtocol(),
                    getRequestingPrompt(),
                    getDefaultUserName());
        }
    }
}
