package io.healthpoint.checks.messaging;

import io.healthpoint.Outcome;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
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
 * browse it is a round trip to the broker. A factory that tries again and again while the broker is gone holds the run until its
 * timeout; there is one run at most, and what comes late is closed.
 *
 * <pre>{@code
 * healthpoint.register("orders", Policy.DEFAULT, JmsCheck.of(connectionFactory).queue(orders));
 * }</pre>
 *
 * <p>Immutable and thread-safe. The data holds {@code answer.seconds}. Needs Jakarta Messaging.
 */
public final class JmsCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final ConnectionFactory factory;
    private final @Nullable Queue queue;

    private JmsCheck(ConnectionFactory factory, @Nullable Queue queue) {
        this.factory = factory;
        this.queue = queue;
    }

    /**
     * Checks a broker.
     *
     * @param factory makes connections to it
     * @return the check, without a queue
     */
    public static JmsCheck of(ConnectionFactory factory) {
        return new JmsCheck(factory, null);
    }

    /**
     * Sets a queue that can be browsed. Key {@code queue}.
     *
     * @param browsed the queue
     * @return a copy
     */
    public JmsCheck queue(Queue browsed) {
        return new JmsCheck(factory, browsed);
    }

    @Override
    public Outcome call() {
        long start = System.nanoTime();
        try (JMSContext context = factory.createContext()) {
            context.start();
            browse(context);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return Outcome.up("answered in " + Written.duration(took)).with("answer.seconds", took.toNanos() / 1e9);
        } catch (JMSSecurityRuntimeException refused) {
            return down("the login is refused", refused);
        } catch (InvalidDestinationRuntimeException none) {
            return down("there is no such queue", none);
        } catch (JMSRuntimeException | JMSException failed) {
            return down("no answer: " + NetworkFailure.words(failed), failed);
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
