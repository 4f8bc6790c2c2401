package io.healthpoint.access.guesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose guess a login is. */
class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";

    private static String through(String... told) {
        return ClientAddress.of(PROXY, List.of(told));
    }

    @Test
    void aProxyOfTheOperatorsTellsItLastAndNoClientTalksOverIt() {
        assertThat(through("1.1.1.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(through("1.1.1.1", "203.0.113.9:4711")).isEqualTo("203.0.113.9");
        assertThat(through("for=1.1.1.1, for=\"203.0.113.9:4711\";proto=https")).isEqualTo("203.0.113.9");
        assertThat(through("proto=https; For=\"[2001:db8::1]:80\"")).isEqualTo("2001:db8:0:0:0:0:0:0");
    }

    @Test
    void whereTheHeaderTellsNothingTheConnectionDoes() {
        assertThat(through()).isEqualTo(PROXY);
        assertThat(through("")).isEqualTo(PROXY);
        assertThat(through("1.1.1.1, ")).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "[2001:db8::1]:80, 2001:db8::2%eth0, true",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "64:ff9b::192.0.2.1, 64:ff9b::192.0.2.2, false",
        "fe80::1, fe80::2, false",
        "192.0.2.1:80, 192.0.2.1:81, true",
        "192.0.2.1, 192.0.2.2, false",
        "no address, no other, false",
        ":::::, ::::, false"
    })
    void oneClientIsAnAddressOrANetworkOfTheLongKind(String one, String other, boolean same) {
        String first = ClientAddress.of(one, List.of());

        assertThat(first.equals(ClientAddress.of(other, List.of()))).isEqualTo(same);
    }

    @Test
    void anAddressOfAnyLengthIsCutShort() {
        assertThat(through("9".repeat(100_000))).hasSize(256);
    }
}
