package io.healthpoint.it.network;

import static io.healthpoint.it.network.Port.CLOSING;
import static io.healthpoint.it.network.Port.SILENT;
import static io.healthpoint.it.network.Port.trickling;
import static io.healthpoint.it.network.Port.tricklingTls;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.messaging.MailCheck;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class MailIT extends LeavingNothing {

    private static final Duration SHORT = Duration.ofMillis(900);

    private static GreenMail start(boolean login) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setAuthRequired(login);
        server.setUser("health@example.test", "health", "secret");
        server.start();
        return server;
    }

    private static Session session(int port, boolean login, String password) {
        Properties defaults = new Properties();
        defaults.setProperty("mail.smtp.port", String.valueOf(port));
        Properties properties = new Properties(defaults);
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.user", "health");
        properties.setProperty("mail.smtp.auth", String.valueOf(login));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(getDefaultUserName(), password);
            }
        });
    }

    private static Outcome outcome(int port) throws InterruptedException {
        return MailCheck.of(session(port, false, "")).within(SHORT).call();
    }

    private static void assertDown(Outcome outcome, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).startsWith(detail).doesNotContain("127.0.0.1", "health", "secret");
    }

    @Test
    void aServerThatIsThereIsUpAndGetsNothing() throws Exception {
        GreenMail server = start(false);
        try {
            Session session = session(server.getSmtp().getPort(), false, "");
            Properties before = (Properties) session.getProperties().clone();
            Outcome outcome = MailCheck.of(session).call();

            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.UP);
            assertThat(outcome.detail()).startsWith("answered in ");
            assertThat(outcome.data()).containsKey("answer.seconds");
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(session.getProperties()).isEqualTo(before);
        } finally {
            server.stop();
        }
    }

    @Test
    void theLoginCountsWhereTheSessionHasOne() throws Exception {
        GreenMail server = start(true);
        try {
            int port = server.getSmtp().getPort();
            assertThat(MailCheck.of(session(port, true, "secret")).call().status())
                    .isEqualTo(Status.UP);
            assertDown(MailCheck.of(session(port, true, "wrong")).call(), "the login is refused");
        } finally {
            server.stop();
        }
    }

    @Test
    void noAnswerIsDownInTime() throws Exception {
        try (Port port = Port.of(SILENT)) {
            assertDown(outcome(port.number()), "no answer: no answer in time");
        }
        try (Port port = Port.of(CLOSING)) {
            assertDown(outcome(port.number()), "no answer: ");
        }
        assertDown(outcome(Port.closed()), "no answer: the connection is refused");
    }

    @Test
    void aGreetingThatDoesNotEndIsLeftAndItsConnectionClosed() throws Exception {
        try (Port port = Port.of(trickling("220 ", 'x'))) {
            assertDown(outcome(port.number()), "no answer: no answer in time");
            port.awaitNobody();
        }
    }

    @Test
    void aHandshakeThatDoesNotEndIsLeftAndItsConnectionClosed() throws Exception {
        try (Port port = Port.of(tricklingTls())) {
            Session session = session(port.number(), false, "");
            session.getProperties().setProperty("mail.smtp.ssl.enable", "true");
            assertDown(MailCheck.of(session).within(SHORT).call(), "no answer: ");
            port.awaitNobody();
        }
    }

    @Test
    void aSessionWithoutATransportIsDown() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "pigeon");

        assertDown(
                MailCheck.of(Session.getInstance(properties)).call(), "its session names a protocol that is not there");
    }
}
