package io.healthpoint.it.network;

import static io.healthpoint.it.network.Port.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.messaging.JmsCheck;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class JmsIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(900);

    private static int port;
    private static EmbeddedActiveMQ broker;

    @BeforeAll
    static void start() throws Exception {
        Names.are();
        port = Port.closed();
        broker = broker();
        broker.start();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.stop();
    }

    private static EmbeddedActiveMQ broker() throws Exception {
        Configuration terms = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port)
                .addAddressSetting(
                        "#", new AddressSettings().setAutoCreateQueues(false).setAutoCreateAddresses(false))
                .addQueueConfiguration(QueueConfiguration.of("orders").setRoutingType(RoutingType.ANYCAST))
                .addQueueConfiguration(QueueConfiguration.of("closed").setRoutingType(RoutingType.ANYCAST));
        terms.putSecurityRoles("#", Set.of(role(true)));
        terms.putSecurityRoles("closed", Set.of(role(false)));
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser("health", "secret");
        users.addRole("health", "reader");
        return new EmbeddedActiveMQ()
                .setConfiguration(terms)
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    }

    private static Role role(boolean browse) {
        return new Role("reader", false, false, false, false, false, false, false, browse, false, false, false, false);
    }

    private static ConnectionFactory factory(String password) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port, "health", password);
    }

    private static JmsCheck check() {
        return JmsCheck.of(factory("secret")).within(LONG);
    }

    private static void assertDown(Outcome outcome, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).startsWith(detail).doesNotContain("127.0.0.1", "orders", "closed", "health");
    }

    private static void assertUp(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.UP);
        assertThat(outcome.data()).containsKey("answer.seconds");
    }

    @Test
    void aBrokerThatIsThereIsUp() throws Exception {
        assertUp(check().call());
        assertUp(check().queue(new ActiveMQQueue("orders")).call());
    }

    @Test
    void eachRunEndsItsConnection() throws Exception {
        JmsCheck check = check().queue(new ActiveMQQueue("orders"));
        for (int run = 0; run < 20; run++) {
            assertUp(check.call());
        }
        long end = System.nanoTime() + LONG.toNanos();
        while (broker.getActiveMQServer().getConnectionCount() > 0 && System.nanoTime() - end < 0) {
            Thread.sleep(20);
        }
        assertThat(broker.getActiveMQServer().getConnectionCount()).isZero();
    }

    @Test
    void whatIsRefusedIsTold() throws Exception {
        assertDown(JmsCheck.of(factory("wrong")).within(LONG).call(), "the login is refused");
        assertDown(check().queue(new ActiveMQQueue("missing")).call(), "there is no such queue");
        assertDown(check().queue(new ActiveMQQueue("closed")).call(), "the login may not browse the queue");
    }

    @Test
    void aBrokerThatIsStoppedIsDownUntilItIsBack() throws Exception {
        JmsCheck check = check().queue(new ActiveMQQueue("orders"));
        assertUp(check.call());
        broker.stop();
        assertDown(check.call(), "no answer: ");
        broker = broker();
        broker.start();
        assertUp(check.call());
    }

    @Test
    void aBrokerThatDoesNotAnswerIsDownInTime() throws Exception {
        try (Port silent = Port.of(SILENT)) {
            ConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + silent.number()
                    + "?callTimeout=3000&connectionTtl=2000&clientFailureCheckPeriod=500");
            JmsCheck check = JmsCheck.of(factory).within(SHORT);

            assertDown(check.call(), "no answer within ");
            assertDown(check.call(), "no answer within ");
            assertThat(silent.count()).isEqualTo(1);
        }
    }
}
