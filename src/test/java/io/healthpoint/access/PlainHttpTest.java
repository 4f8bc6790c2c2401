package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log says of credentials that everybody on the way could read. */
class PlainHttpTest {

    private static final Connection ABROAD = connection("198.51.100.7", false);

    // Close to where it overflows: readings must be subtracted, never compared.
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
    private final Warnings warnings = new Warnings();

    @AfterEach
    void listenNoMore() {
        warnings.close();
    }

    private static Connection connection(String address, boolean secure) {
        return new Connection(address, secure, name -> List.of());
    }

    @Test
    void itIsSaidOnceADay() {
        PlainHttp plain = new PlainHttp(false, nanos::get);
        assertThat(plain.mayCarryCredentials(ABROAD)).isTrue();
        nanos.addAndGet(Duration.ofDays(1).toNanos() - 1);
        plain.mayCarryCredentials(ABROAD);
        assertThat(warnings.texts())
                .containsExactly("healthpoint: credentials have come over a connection that is not encrypted;"
                        + " use HTTPS, and set healthpoint.auth.require-secure=true to refuse them");

        nanos.incrementAndGet();
        plain.mayCarryCredentials(ABROAD);
        assertThat(warnings.texts()).hasSize(2);
    }

    @Test
    void itIsSaidToWhereTheyAreRefused() {
        PlainHttp plain = new PlainHttp(true, nanos::get);

        assertThat(plain.mayCarryCredentials(ABROAD)).isFalse();
        assertThat(warnings.texts())
                .containsExactly("healthpoint: credentials have come over a connection that is not encrypted"
                        + " and were refused; use HTTPS");
    }

    @Test
    void nothingIsSaidOfWhatNobodyListensTo() {
        PlainHttp plain = new PlainHttp(false, nanos::get);
        for (Connection safe : List.of(
                connection("198.51.100.7", true),
                connection("127.0.0.1", false),
                connection("::1", false),
                connection("0:0:0:0:0:0:0:1", false),
                Connection.UNKNOWN)) {
            assertThat(plain.mayCarryCredentials(safe)).isTrue();
        }

        assertThat(warnings.texts()).isEmpty();
    }

    @Test
    void whereTheOperatorRefusesThemThoseOfAnUnknownConnectionAreRefusedToo() {
        PlainHttp plain = new PlainHttp(true, nanos::get);

        assertThat(plain.mayCarryCredentials(Connection.UNKNOWN)).isFalse();
        assertThat(plain.mayCarryCredentials(connection("127.0.0.1", false))).isTrue();
    }
}
