package io.healthpoint.checks.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JmsCheckTest {

    private static final String SECRET = "mq7.intern:61616";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Throwable> failing = new HashMap<>();
    private final QueueBrowser browser =
            broker(QueueBrowser.class, Map.of("getEnumeration", Collections.emptyEnumeration()));
    private final JMSContext context = broker(JMSContext.class, Map.of("createBrowser", browser));
    private final Queue queue = broker(Queue.class, Map.of());
    private final JmsCheck check = JmsCheck.of(broker(ConnectionFactory.class, Map.of("createContext", context)));

    /** Notes what it is asked for, and fails where the test wants it to. */
    private <T> T broker(Class<T> type, Map<String, ?> answers) {
        return broker(type, answers, () -> {});
    }

    private <T> T broker(Class<T> type, Map<String, ?> answers, Runnable then) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object answer = answer(type, method, answers);
                    then.run();
                    return answer;
                }));
    }

    private Object answer(Class<?> type, Method method, Map<String, ?> answers) throws Throwable {
        String what = type.getSimpleName() + "." + method.getName();
        asked.add(what);
        if (failing.containsKey(what)) {
            throw failing.get(what);
        }
        return answers.get(method.getName());
    }

    @Test
    void aContextThatCanBeStartedIsUpAndIsClosed() throws Exception {
        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.UP);
        assertThat(outcome.detail()).startsWith("answered in ");
        assertThat(outcome.data()).containsKey("answer.seconds");
        assertThat(asked).containsExactly("ConnectionFactory.createContext", "JMSContext.start", "JMSContext.close");
    }

    @Test
    void aQueueIsBrowsedAndNothingIsSentOrTaken() throws Exception {
        assertThat(check.queue(queue).call().status()).isEqualTo(Status.UP);
        assertThat(asked)
                .containsExactly(
                        "ConnectionFactory.createContext",
                        "JMSContext.start",
                        "JMSContext.createBrowser",
                        "QueueBrowser.getEnumeration",
                        "QueueBrowser.close",
                        "JMSContext.close");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsIsDownInOurWordsAndNothingStaysOpen(String where, Throwable failure, String detail) throws Exception {
        failing.put(where, failure);
        Outcome outcome = check.queue(queue).call();

        assertThat(outcome).isEqualTo(Outcome.down(detail));
        assertThat(asked.contains("JMSContext.close")).isEqualTo(asked.contains("JMSContext.start"));
    }

    static List<Arguments> failures() {
        return List.of(
                Arguments.of(
                        "ConnectionFactory.createContext",
                        new JMSSecurityRuntimeException(SECRET),
                        "the login is refused"),
                Arguments.of(
                        "ConnectionFactory.createContext",
                        new JMSRuntimeException(SECRET, SECRET, new ConnectException(SECRET)),
                        "no answer: the connection is refused"),
                Arguments.of(
                        "ConnectionFactory.createContext",
                        new JMSRuntimeException(SECRET),
                        "no answer: JMSRuntimeException"),
                Arguments.of(
                        "JMSContext.start",
                        new JMSRuntimeException(SECRET, SECRET, new ConnectException(SECRET)),
                        "no answer: the connection is refused"),
                Arguments.of(
                        "JMSContext.createBrowser",
                        new InvalidDestinationRuntimeException(SECRET),
                        "there is no such queue"),
                Arguments.of(
                        "QueueBrowser.getEnumeration",
                        new InvalidDestinationException(SECRET),
                        "there is no such queue"),
                Arguments.of(
                        "JMSContext.createBrowser",
                        new JMSSecurityRuntimeException(SECRET),
                        "the login may not browse the queue"),
                Arguments.of(
                        "QueueBrowser.getEnumeration",
                        new JMSSecurityException(SECRET),
                        "the login may not browse the queue"),
                Arguments.of(
                        "QueueBrowser.getEnumeration",
                        new JMSException(SECRET),
                        "the queue cannot be browsed: JMSException"),
                Arguments.of(
                        "QueueBrowser.getEnumeration",
                        new IllegalStateException(SECRET),
                        "no answer: IllegalStateException"));
    }

    @Test
    void aConnectionThatComesTooLateIsClosedAtOnce() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        JMSContext late = broker(JMSContext.class, Map.of(), closed::countDown);
        JmsCheck slow = JmsCheck.of(broker(ConnectionFactory.class, Map.of("createContext", late), () -> await(there)));

        assertThat(slow.within(Duration.ofMillis(20)).call().detail()).startsWith("no answer within ");
        there.countDown();
        // Waited for in vain only where something is wrong.
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).containsExactly("ConnectionFactory.createContext", "JMSContext.close");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void anErrorOfTheClientIsDownToo() throws Exception {
        failing.put("ConnectionFactory.createContext", new NoClassDefFoundError("org/acme/Mq"));
        assertThat(check.call()).isEqualTo(Outcome.down("no answer: NoClassDefFoundError"));
    }

    @Test
    void itShowsNothingOfItsBroker() {
        assertThat(check.queue(queue).toString()).doesNotContain("Proxy", "intern");
    }

    @Test
    void whatIsNoLengthIsRefused() {
        assertThatThrownBy(() -> check.within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("within must be longer than 0, was PT0S");
    }
}
