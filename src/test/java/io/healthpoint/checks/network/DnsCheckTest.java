package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsCheckTest {

    /** Knows some addresses, or does not answer. */
    private record Known(String... addresses) implements Resolver {

        @Override
        public Set<InetAddress> addresses(String host, Deadline deadline) throws IOException {
            if (addresses.length == 1 && addresses[0].equals("silent")) {
                throw new SocketTimeoutException(host);
            }
            Set<InetAddress> found = new LinkedHashSet<>();
            for (String address : addresses) {
                found.add(InetAddress.getByName(address));
            }
            return found;
        }

        @Override
        public int remembersSeconds() {
            return 30;
        }
    }

    private static DnsCheck check(String... addresses) {
        return DnsCheck.of("shop.example", new Known(addresses));
    }

    @ParameterizedTest
    @CsvSource({
        "'10.0.0.1', '', 1, UP, 1 address",
        "'10.0.0.1 10.0.0.2', '', 2, UP, 2 addresses",
        "'10.0.0.1', '', 2, DEGRADED, '1 address, fewer than 2'",
        "'', '', 1, DOWN, the name has no address",
        "'10.0.0.1 2001:db8::1', '10.0.0.9 2001:DB8:0::1', 1, UP, 2 addresses",
        "'10.0.0.1', '10.0.0.2', 2, DOWN, '1 address, none of those expected'"
    })
    void whatComesOutIsJudged(String found, String expected, int min, Status status, String detail) {
        DnsCheck check = check(words(found)).min(min).expect(List.of(words(expected)));
        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.detail()).isEqualTo(detail);
        assertThat(outcome.data())
                .containsEntry("addresses", words(found).length)
                .containsEntry("remembered.seconds", 30);
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }

    @Test
    void aServerThatDoesNotAnswerIsDown() {
        assertThat(check("silent").call()).isEqualTo(Outcome.down("the DNS server does not answer: no answer in time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "256.1.1.1", "1.2.3", "1.2.3.4.5", "", "::zz", "1::2::3"})
    void whatIsNoAddressCannotBeExpected(String text) {
        assertThatThrownBy(() -> check().expect(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an address must be one of IPv4 or IPv6, was " + text);
    }
}
