package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.healthpoint.it.servers.mail.MailServer;
import io.healthpoint.it.servers.mail.Post;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Built-in checks of what answers over the network, where a server decides which classes of the JDK and its own are seen. */
@ArquillianTest
@Tag("enterprise")
class RemoteIT {

    private static final String[] LOGIN = Server.as("john", "doe");

    @Deployment(testable = false)
    static WebArchive application() {
        return Archives.withHealthpoint(
                Archives.war("remote").addClass(Post.class),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe",
                "healthpoint.share=0s",
                "healthpoint.checks.\"mail\".type=mail",
                "healthpoint.checks.\"mail\".lookup=" + Post.NAME,
                "healthpoint.checks.\"mail\".groups=mail",
                "healthpoint.checks.\"up\".type=url",
                "healthpoint.checks.\"up\".url=" + Server.URL + "/remote/health/live",
                "healthpoint.checks.\"up\".contains={",
                "healthpoint.checks.\"up\".groups=up",
                "healthpoint.checks.\"url\".type=url",
                "healthpoint.checks.\"url\".url=https://127.0.0.1:1/",
                "healthpoint.checks.\"url\".groups=url",
                "healthpoint.checks.\"tcp\".type=tcp",
                "healthpoint.checks.\"tcp\".address=127.0.0.1:1",
                "healthpoint.checks.\"tcp\".groups=tcp",
                "healthpoint.checks.\"dns\".type=dns",
                "healthpoint.checks.\"dns\".host=shop.example",
                "healthpoint.checks.\"dns\".server=127.0.0.1:1",
                "healthpoint.checks.\"dns\".groups=dns",
                "healthpoint.checks.\"certificate\".type=certificate",
                "healthpoint.checks.\"certificate\".address=127.0.0.1:1",
                "healthpoint.checks.\"certificate\".groups=certificate",
                "healthpoint.checks.\"ldap\".type=ldap",
                "healthpoint.checks.\"ldap\".url=ldap://127.0.0.1:1/",
                "healthpoint.checks.\"ldap\".groups=ldap");
    }

    private static String body(String group) {
        return Server.get("/remote/health/" + group, LOGIN).body();
    }

    // The words of a failure show that whoever speaks the protocol was found, and has tried.
    @ParameterizedTest
    @CsvSource({
        "url, no answer: the connection is refused",
        "tcp, no connection: the connection is refused",
        "dns, the DNS server does not answer: nobody listens there",
        "certificate, no certificate: the connection is refused",
        "ldap, no answer: the connection is refused"
    })
    void nobodyThereIsDown(String type, String detail) {
        assertThat(body(type)).contains("\"error\":{\"" + type + "\":\"" + detail + "\"}");
    }

    @Test
    void theServerItselfAnswers() {
        assertThat(body("up")).contains("\"up\":\"200 in ");
    }

    @Test
    void aMailServerIsConnectedToAndGetsNothing() throws IOException {
        assumeFalse(Server.is("tomee"), "an application's own definition of a mail session is not heard there");
        assertThat(body("mail")).contains("\"error\":{\"mail\":\"no answer: the connection is refused\"}");
        try (MailServer mail = new MailServer()) {
            Instant end = Instant.now().plus(Duration.ofSeconds(30));
            while (!body("mail").contains("\"mail\":\"answered in ")
                    && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(body("mail")).contains("\"success\":{\"mail\":\"answered in ");
            assertThat(mail.said()).isNotEmpty().noneMatch(line -> line.startsWith("MAIL"));
        }
        assertThat(body("mail")).contains("\"error\":{\"mail\":\"");
    }
}
