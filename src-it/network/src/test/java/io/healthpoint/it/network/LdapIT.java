package io.healthpoint.it.network;

import static io.healthpoint.it.network.Port.CLOSING;
import static io.healthpoint.it.network.Port.SILENT;
import static io.healthpoint.it.network.Port.trickling;
import static io.healthpoint.it.network.Port.tricklingTls;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.network.LdapCheck;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class LdapIT extends LeavingNothing {

    private static final Duration SHORT = Duration.ofMillis(900);
    private static final String BASE = "dc=example,dc=com";
    private static final String USER = "cn=health,dc=example,dc=com";

    @TempDir
    Path folder;

    private static InMemoryDirectoryServerConfig terms() throws Exception {
        InMemoryDirectoryServerConfig terms = new InMemoryDirectoryServerConfig(BASE);
        terms.addAdditionalBindCredentials(USER, "secret");
        terms.setSchema(null);
        terms.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getByName("127.0.0.1"), 0, null),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls",
                        InetAddress.getByName("127.0.0.1"),
                        0,
                        Certificates.of("good").getServerSocketFactory(),
                        null));
        return terms;
    }

    private static InMemoryDirectoryServer start(InMemoryDirectoryServerConfig terms) throws Exception {
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(terms);
        server.add("dn: " + BASE, "objectClass: domain", "dc: example");
        server.startListening();
        return server;
    }

    private static LdapCheck check(int port) {
        return LdapCheck.of(URI.create("ldap://127.0.0.1:" + port)).within(SHORT);
    }

    private static void assertDown(Outcome outcome, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).startsWith(detail).doesNotContain("127.0.0.1", "example", "secret");
    }

    private static void assertUp(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.UP);
        assertThat(outcome.detail()).startsWith("answered in ");
        assertThat(outcome.data()).containsKey("answer.seconds");
    }

    @Test
    void anEntryThatIsThereIsUp() throws Exception {
        InMemoryDirectoryServer server = start(terms());
        try {
            LdapCheck check = check(server.getListenPort("plain"));
            assertUp(check.call());
            assertUp(check.base(BASE).call());
            assertDown(check.base("dc=other,dc=com").call(), "there is no such entry");
            assertUp(LdapCheck.of(URI.create("ldaps://127.0.0.1:" + server.getListenPort("tls")))
                    .call());
        } finally {
            server.shutDown(true);
        }
    }

    @Test
    void thePasswordIsReadAnew() throws Exception {
        InMemoryDirectoryServer server = start(terms());
        Path password = folder.resolve("password");
        try {
            LdapCheck check = check(server.getListenPort("plain")).base(BASE).user(USER, password);
            assertDown(check.call(), "the file of its password cannot be read");
            Files.writeString(password, "wrong\n");
            assertDown(check.call(), "the bind is refused");
            Files.writeString(password, "\n");
            assertDown(check.call(), "the file of its password cannot be read");
            Files.writeString(password, "secret\n");
            assertUp(check.call());
        } finally {
            server.shutDown(true);
        }
    }

    @Test
    void whoMayNotLookAnonymouslyIsTold() throws Exception {
        InMemoryDirectoryServerConfig terms = terms();
        terms.setAuthenticationRequiredOperationTypes(Set.of(OperationType.SEARCH));
        InMemoryDirectoryServer server = start(terms);
        try {
            assertDown(check(server.getListenPort("plain")).base(BASE).call(), "the bind is refused");
        } finally {
            server.shutDown(true);
        }
    }

    @Test
    void aDirectoryThatIsStoppedIsDownUntilItIsBack() throws Exception {
        InMemoryDirectoryServer server = start(terms());
        int port = server.getListenPort("plain");
        LdapCheck check = check(port).base(BASE);
        assertUp(check.call());
        server.shutDown(true);
        assertDown(check.call(), "no answer: the connection is refused");
    }

    @Test
    void noAnswerIsDownInTime() throws Exception {
        try (Port port = Port.of(SILENT)) {
            assertDown(check(port.number()).call(), "no answer: no answer in time");
            LdapCheck encrypted = LdapCheck.of(URI.create("ldaps://127.0.0.1:" + port.number()))
                    .within(SHORT);
            assertDown(encrypted.call(), "no answer: ");
        }
        try (Port port = Port.of(CLOSING)) {
            assertDown(check(port.number()).call(), "no answer: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "ldaps"})
    void anAnswerThatDoesNotEndIsLeftAndItsConnectionClosed(String scheme) throws Exception {
        // Of a message of 127 bytes one comes now and then.
        try (Port port = Port.of(scheme.equals("ldaps") ? tricklingTls() : trickling("0\u007f", 1))) {
            LdapCheck check = LdapCheck.of(URI.create(scheme + "://127.0.0.1:" + port.number()))
                    .within(SHORT);
            assertDown(check.call(), "no answer: ");
            port.awaitNobody();
        }
    }
}
