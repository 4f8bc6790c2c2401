package io.healthpoint.checks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JmsCheckTest {

    private static final Duration SHORT = Duration.ofMillis(40);

    private final List<String> called = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @SuppressWarnings("unchecked")
    private static <T> T of(Class<T> type, java.util.function.Function<String, Object> answer) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer.apply(method.getName()));
    }

    private Object context(String method) {
        called.add(method);
        if (method.equals("close")) {
            closed.countDown();
        }
        return null;
    }

    @Test
    void aContextIsStartedAndClosed() throws Exception {
        ConnectionFactory factory = of(ConnectionFactory.class, method -> of(JMSContext.class, this::context));
        Outcome outcome = JmsCheck.of(factory).call();

        assertThat(outcome.detail()).startsWith("answered in ");
        assertThat(called).containsExactly("start", "close");
    }

    @Test
    void aConnectionThatComesLateIsClosedAtOnce() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        List<String> made = new CopyOnWriteArrayList<>();
        ConnectionFactory factory = of(ConnectionFactory.class, method -> {
            made.add(method);
            awaitInVain(there);
            return of(JMSContext.class, this::context);
        });
        JmsCheck check = JmsCheck.of(factory).within(SHORT);

        assertThat(check.call().detail()).startsWith("no answer within ");
        assertThat(check.call().detail()).startsWith("no answer within ");
        there.countDown();
        closed.await();

        assertThat(made).hasSize(1);
        assertThat(called).containsExactly("close");
    }

    private static void awaitInVain(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void whateverAFactoryThrowsIsDownWithoutItsMessage() throws Exception {
        ConnectionFactory factory = of(ConnectionFactory.class, method -> {
            throw new UnsupportedOperationException("tcp://10.0.0.1");
        });

        assertThat(JmsCheck.of(factory).call()).isEqualTo(Outcome.down("no answer: UnsupportedOperationException"));
    }
}
