package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsCheckTest {

    private final Known known = new Known();
    private final DnsCheck check = DnsCheck.of("shop.intern", known);

    /** A resolver that knows what a test wants. */
    private static final class Known implements Resolver {
        private final Set<InetAddress> addresses = new LinkedHashSet<>();
        private String asked = "";
        private Duration left = Duration.ZERO;
        private boolean silent;

        @Override
        public Set<InetAddress> addresses(String host, Deadline deadline) throws IOException {
            asked = host;
            left = deadline.left();
            if (silent) {
                throw new IOException("shop.intern at ns1.intern", new SocketTimeoutException("ns1.intern"));
            }
            return addresses;
        }

        @Override
        public int remembersSeconds() {
            return 30;
        }

        // An address: nobody is asked.
        void add(String address) throws IOException {
            addresses.add(InetAddress.getByName(address));
        }
    }

    @Test
    void aNameWithAnAddressIsUp() throws Exception {
        known.add("10.0.0.1");
        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.UP);
        assertThat(outcome.detail()).isEqualTo("1 address");
        assertThat(outcome.data()).containsEntry("addresses", 1).containsEntry("remembered.seconds", 30);
        assertThat(outcome.data()).doesNotContainKey("addresses.warn");
        assertThat(known.asked).isEqualTo("shop.intern");
    }

    @Test
    void aNameWithoutAnAddressIsDown() {
        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("the name has no address");
        assertThat(outcome.data()).containsEntry("addresses", 0);
    }

    @Test
    void aResolverThatDoesNotAnswerIsDownAndNotNamed() {
        known.silent = true;
        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("the DNS server does not answer: no answer in time");
    }

    @Test
    void fewerAddressesThanAskedForAreDegraded() throws Exception {
        known.add("10.0.0.1");
        Outcome few = check.min(2).call();
        assertThat(few.status()).isEqualTo(Status.DEGRADED);
        assertThat(few.detail()).isEqualTo("1 address, fewer than 2");
        assertThat(few.data()).containsEntry("addresses", 1).containsEntry("addresses.warn", 2);

        known.add("2001:db8::1");
        assertThat(check.min(2).call().status()).isEqualTo(Status.UP);
        assertThat(check.min(2).call().detail()).isEqualTo("2 addresses");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, UP", "10.0.0.2, UP", "10.0.0.3, DOWN", "2001:DB8:0:0::1, UP", "::ffff:10.0.0.1, UP"})
    void oneOfThoseExpectedIsEnoughHoweverItIsWritten(String expected, Status status) throws Exception {
        known.add("10.0.0.1");
        known.add("10.0.0.2");
        known.add("2001:db8::1");

        assertThat(check.expect(List.of("10.9.9.9", expected)).call().status()).isEqualTo(status);
    }

    @Test
    void noneOfThoseExpectedIsDownThoughThereAreEnough() throws Exception {
        known.add("10.0.0.1");
        known.add("10.0.0.2");

        assertThat(check.expect(List.of("10.0.0.3")).min(2).call().detail())
                .isEqualTo("2 addresses, none of those expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.intern", "10.0.0", "10.0.0.256", "", "fe80::x", "10.0.0.1:80", "١٠.0.0.1"})
    void whatIsNoAddressIsRefusedAndNeverLookedUp(String text) {
        assertThatThrownBy(() -> check.expect(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an address must be one of IPv4 or IPv6, was " + text);
    }

    @Test
    void lessThanOneAddressIsNothingToAskFor() {
        assertThatThrownBy(() -> check.min(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min must be at least 1, was 0");
    }

    @Test
    void theResolverIsToldHowLongItMayTake() {
        check.within(Duration.ofSeconds(2)).call();
        assertThat(known.left).isPositive().isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "ns1, ns1",
        "ns1:5353, ns1:5353",
        "::1, [::1]",
        "[::1], [::1]",
        "[::1]:5353, [::1]:5353",
        "10.0.0.1:53, 10.0.0.1:53"
    })
    void aServersAddressOfIpv6NeedsNoBrackets(String given, String address) {
        assertThat(new DnsServer(given).address()).isEqualTo(address);
    }
}
