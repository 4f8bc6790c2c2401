package io.healthpoint.checks.messaging;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message broker is there.
 *
 * <ul>
 *   <li>UP: a context was made and started, and the queue could be browsed where one is named.
 *   <li>DOWN: no context, the login is refused, there is no such queue, or it cannot be browsed.
 * </ul>
 *
 * <p>No message is sent, and none is taken. A pooled connection factory may hand out a connection that was good once: name a queue, for to
 * browse it is a round trip to the broker. A factory that tries again and again while the broker is gone holds up one thread, and no
 * run; what it connects too late is closed at once.
 *
 * <pre>{@code
 * healthpoint.register("orders", Policy.DEFAULT, JmsCheck.of(connectionFactory).queue(orders));
 * }</pre>
 *
 * <p>Thread-safe. The data holds {@code answer.seconds}. Needs Jakarta Messaging.
 */
public final class JmsCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final ConnectionFactory factory;
    private final @Nullable Queue queue;
    private final Duration within;
    private final Attempts attempts;

    private JmsCheck(ConnectionFactory factory, @Nullable Queue queue, Duration within) {
        this.factory = factory;
        this.queue = queue;
        this.within = Deadline.positive("within", within);
        this.attempts = new Attempts(this::attempt);
    }

    /**
     * Checks a broker.
     *
     * @param factory makes connections to it
     * @return the check, without a queue
     */
    public static JmsCheck of(ConnectionFactory factory) {
        return new JmsCheck(factory, null, Duration.ofSeconds(5));
    }

    /**
     * Sets a queue that can be browsed. Key {@code queue}.
     *
     * @param browsed the queue
     * @return a copy
     */
    public JmsCheck queue(Queue browsed) {
        return new JmsCheck(factory, browsed, within);
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public JmsCheck within(Duration length) {
        return new JmsCheck(factory, queue, length);
    }

    @Override
    public Outcome call() throws InterruptedException {
        return attempts.run(within);
    }

    private Outcome attempt(Deadline deadline) {
        long start = System.nanoTime();
        try (JMSContext context = factory.createContext()) {
            return deadline.isPast() ? Outcome.down("connected too late") : talk(context, start);
        } catch (JMSSecurityRuntimeException refused) {
            return down("the login is refused", refused);
        } catch (RuntimeException failed) {
            return down("no answer: " + NetworkFailure.words(failed), failed);
        }
    }

    private Outcome talk(JMSContext context, long start) {
        try {
            context.start();
            browse(context);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return Outcome.up("answered in " + Written.duration(took)).with("answer.seconds", took.toNanos() / 1e9);
        } catch (InvalidDestinationRuntimeException | InvalidDestinationException none) {
            return down("there is no such queue", none);
        } catch (JMSSecurityRuntimeException | JMSSecurityException refused) {
            return down("the login may not browse the queue", refused);
        } catch (JMSException failed) {
            return down("the queue cannot be browsed: " + NetworkFailure.words(failed), failed);
        }
    }

    private void browse(JMSContext context) throws JMSException {
        if (queue != null) {
            try (QueueBrowser browser = context.createBrowser(queue)) {
                boolean unused = browser.getEnumeration().hasMoreElements();
            }
        }
    }

    private static Outcome down(String detail, Exception why) {
        LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a message broker", why);
        return Outcome.down(detail);
    }
}
