package io.healthpoint.it.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.network.DnsCheck;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class DnsIT extends LeavingNothing {

    private static final Duration SHORT = Duration.ofMillis(800);

    private static DnsCheck check(NameServer server) {
        return DnsCheck.of("shop.test").server(server.address()).within(SHORT);
    }

    private static void assertIs(Outcome outcome, Status status, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(status);
        assertThat(outcome.detail()).isEqualTo(detail);
    }

    @Test
    void bothKindsOfAddressesCountAndAreAskedForOneByOne() throws Exception {
        try (NameServer server =
                NameServer.start().has("A", "10.0.0.1", "10.0.0.2").has("AAAA", "2001:db8::1")) {
            Outcome outcome = check(server).call();

            assertIs(outcome, Status.UP, "3 addresses");
            assertThat(outcome.data()).containsEntry("addresses", 3).containsEntry("remembered.seconds", 0);
            assertThat(server.asked()).containsExactly(1, 28);
            assertIs(check(server).min(4).call(), Status.DEGRADED, "3 addresses, fewer than 4");
            assertIs(check(server).expect(List.of("10.9.9.9", "2001:db8:0::1")).call(), Status.UP, "3 addresses");
            assertIs(
                    check(server).expect(List.of("10.9.9.9")).call(),
                    Status.DOWN,
                    "3 addresses, none of those expected");
        }
    }

    @Test
    void whatChangesIsSeenAtOnceThoughTheAnswersMayBeRememberedForAnHour() throws Exception {
        try (NameServer server = NameServer.start().has("A", "10.0.0.1")) {
            DnsCheck check = check(server).expect(List.of("10.0.0.2"));

            assertIs(check.call(), Status.DOWN, "1 address, none of those expected");
            server.has("A", "10.0.0.2");
            assertIs(check.call(), Status.UP, "1 address");
            server.hasNothing();
            assertIs(check.call(), Status.DOWN, "the name has no address");
            server.has("A", "10.0.0.2");
            assertIs(check.call(), Status.UP, "1 address");
        }
    }

    @Test
    void whatTheJdkRemembersIsTold() throws Exception {
        Names.are("10.0.0.1 remembered.test", "10.0.0.1 remembered.test");
        DnsCheck check = DnsCheck.of("remembered.test").expect(List.of("10.0.0.1"));
        Outcome outcome = check.call();
        assertIs(outcome, Status.UP, "1 address");
        assertThat(outcome.data()).containsEntry("remembered.seconds", 30);

        Names.are("10.0.0.2 remembered.test");
        assertIs(check.call(), Status.UP, "1 address");
        assertIs(DnsCheck.of("nobody.test").call(), Status.DOWN, "the name has no address");
    }

    @Test
    void aServerThatDoesNotAnswerIsDownInTime() throws Exception {
        String gone;
        try (NameServer server = NameServer.start().isSilent()) {
            gone = server.address();
            long start = System.nanoTime();
            Outcome outcome = check(server).within(Duration.ofSeconds(3)).call();

            assertThat(outcome.status()).isEqualTo(Status.DOWN);
            assertThat(outcome.detail()).startsWith("the DNS server does not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
        Outcome outcome = DnsCheck.of("shop.test").server(gone).within(SHORT).call();
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).startsWith("the DNS server does not answer");
        try (NameServer server = NameServer.start().refuses()) {
            assertThat(check(server).call().detail()).startsWith("the DNS server does not answer");
        }
    }
}
