package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static String basic(String userAndPassword) {
        return "Basic " + base64(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void splitsAtTheFirstColon() {
        assertThat(Login.parse(List.of(basic("john:d:e")))).hasValue(new Login("john", "d:e"));
        assertThat(Login.parse(List.of(basic(":")))).hasValue(new Login("", ""));
    }

    @Test
    void readsTheSchemeInAnyCaseAndToleratesBlanks() {
        assertThat(Login.parse(List.of("  bAsIc   " + base64("a:b".getBytes(StandardCharsets.UTF_8)) + " ")))
                .hasValue(new Login("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !", "Basic YTpi=", "Bearer YTpi", "BasicYTpi", "Basic YQ==", "YTpi"
            })
    void takesMalformedHeadersForNone(String header) {
        assertThat(Login.parse(List.of(header))).isEmpty();
    }

    @Test
    void takesAnythingButOneHeaderForNone() {
        assertThat(Login.parse(List.of())).isEmpty();
        assertThat(Login.parse(List.of(basic("a:b"), basic("a:b")))).isEmpty();
    }

    @Test
    void takesBytesThatAreNotUtf8ForNone() {
        assertThat(Login.parse(List.of("Basic " + base64(new byte[] {'a', ':', (byte) 0xff}))))
                .isEmpty();
    }

    @Test
    void readsNothingLongerThanItsLimit() {
        String longest = basic("a:" + "b".repeat(6134));

        assertThat(longest).hasSize(Login.MAX_HEADER - 2);
        assertThat(Login.parse(List.of(longest + "  "))).isPresent();
        assertThat(Login.parse(List.of(longest + "   "))).isEmpty();
    }

    @Test
    void readsWhateverAClientEncodes() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            String user = text(random).replace(":", "");
            String password = text(random);

            assertThat(Login.parse(List.of(basic(user + ":" + password)))).hasValue(new Login(user, password));
        }
    }

    @Test
    void hidesThePassword() {
        assertThat(new Login("john", "hush")).hasToString("Login[username=john]");
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, 0x10FFFF)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
