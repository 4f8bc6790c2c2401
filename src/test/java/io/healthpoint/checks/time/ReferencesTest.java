package io.healthpoint.checks.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.checks.Deadline;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant ARRIVED = SENT.plusMillis(200);

    private final byte[] question = Sntp.question();
    private final ByteBuffer answer = ByteBuffer.wrap(answer(question, SENT.plusMillis(2100), SENT.plusMillis(2100)));
    private final List<String> asked = new ArrayList<>();

    @Test
    void aTimeServersOffsetIsThatOfRfc4330() throws NoTime {
        assertThat(Sntp.answers(answer.array(), 48, question)).isTrue();
        Offset offset = Sntp.offset(answer.array(), SENT, ARRIVED);

        assertThat(offset.likely()).isCloseTo(Duration.ofSeconds(2), Duration.ofNanos(10));
        assertThat(offset.doubt()).isCloseTo(Duration.ofMillis(100), Duration.ofNanos(10));
    }

    @Test
    void aQuestionNeverTellsTheTimeAndIsNeverTheSame() {
        assertThat(question).hasSize(48).startsWith(0x23);
        assertThat(Sntp.question()).isNotEqualTo(question);
    }

    @Test
    void theAnswerToAnotherQuestionIsNone() {
        assertThat(Sntp.answers(answer.array(), 48, Sntp.question())).isFalse();
        assertThat(Sntp.answers(answer.array(), 47, question)).isFalse();
        answer.put(0, (byte) 0x23);
        assertThat(Sntp.answers(answer.array(), 48, question)).isFalse();
    }

    @Test
    void aKissOfDeathIsRefusedWithItsCode() {
        answer.put(1, (byte) 0).put(12, "RATE".getBytes(StandardCharsets.US_ASCII));

        assertRefused("the time server refuses to answer (RATE)");
        answer.put(12, "<b>!".getBytes(StandardCharsets.US_ASCII));
        assertRefused("the time server refuses to answer");
    }

    @Test
    void aServerThatIsNotSynchronisedIsRefused() {
        answer.put(0, (byte) 0b11_100_100);
        assertRefused("the time server is not synchronised itself");

        answer.put(0, (byte) 0b00_100_100).put(1, (byte) 16);
        assertRefused("the time server is not synchronised itself");
    }

    @Test
    void anAnswerWithoutTimeIsRefused() {
        answer.putLong(40, 0);

        assertRefused("the time server tells no time");
    }

    @Test
    void anAnswerThatWasSentBeforeTheQuestionCameIsRefused() {
        System.arraycopy(answer(question, SENT.plusSeconds(60), SENT), 0, answer.array(), 0, 48);

        assertRefused("the time server's answer contradicts itself");
    }

    @Test
    void anAnswerThatWasLongerAtTheServerThanUnderWayIsRefused() {
        System.arraycopy(answer(question, SENT, SENT.plusSeconds(60)), 0, answer.array(), 0, 48);

        assertRefused("the time server's answer contradicts itself");
    }

    @Test
    void secondsStartAgainIn2036() throws NoTime {
        Instant later = Instant.parse("2040-01-01T00:00:00Z");
        byte[] told = answer(question, later, later);

        assertThat(Sntp.offset(told, later, later).likely()).isCloseTo(Duration.ZERO, Duration.ofNanos(10));
    }

    @Test
    void aDateInWholeSecondsMayBeASecondLess() throws NoTime {
        assertThat(HttpDate.offset(SENT.toEpochMilli(), SENT, ARRIVED))
                .isEqualTo(new Offset(Duration.ofMillis(-200), Duration.ofSeconds(1)));
        assertThatThrownBy(() -> HttpDate.offset(0, SENT, ARRIVED))
                .isInstanceOf(NoTime.class)
                .hasMessage("the web server's answer has no date");
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 0", "MySQL, 0", "MariaDB, 0", "H2, 0", "Microsoft SQL Server, 0", "Oracle, 1000"})
    void aDatabaseIsAskedForANumberWhichHasNoTimeZone(String product, long grain) throws Exception {
        BigDecimal told = BigDecimal.valueOf(SENT.plusSeconds(5).toEpochMilli(), 3);

        assertThat(database(product, told).ask(Deadline.in(Duration.ofSeconds(5))))
                .isEqualTo(new Offset(Duration.ofMillis(5000 - grain), Duration.ofMillis(5000 + grain)));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aDatabaseThatNobodyKnowsIsNotGuessedAt() {
        assertThatThrownBy(() -> database("Acme", BigDecimal.ONE).ask(Deadline.in(Duration.ofSeconds(5))))
                .isInstanceOf(NoTime.class)
                .hasMessage("how to ask a database of this product for its time is not known");
        assertThat(asked).isEmpty();
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> Sntp.offset(answer.array(), SENT, ARRIVED))
                .isInstanceOf(NoTime.class)
                .hasMessage(reason);
    }

    private static byte[] answer(byte[] question, Instant received, Instant transmitted) {
        ByteBuffer answer = ByteBuffer.allocate(48).put(0, (byte) 0b00_100_100).put(1, (byte) 2);
        answer.put(24, question, 40, 8);
        return answer.putLong(32, timestamp(received))
                .putLong(40, timestamp(transmitted))
                .array();
    }

    private static long timestamp(Instant instant) {
        long fraction = (long) Math.ceil(instant.getNano() * 4.294967296);
        return (instant.getEpochSecond() + 2_208_988_800L) << 32 | fraction;
    }

    private DatabaseTime database(String product, BigDecimal told) {
        ResultSet result = proxy(
                ResultSet.class,
                (bean, method, arguments) -> method.getName().equals("getBigDecimal")
                        ? told
                        : method.getReturnType() == boolean.class ? true : null);
        Statement statement = proxy(Statement.class, (bean, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                asked.add((String) arguments[0]);
                return result;
            }
            return null;
        });
        DatabaseMetaData meta = proxy(DatabaseMetaData.class, (bean, method, arguments) -> product);
        Connection connection = proxy(Connection.class, (bean, method, arguments) -> switch (method.getName()) {
            case "getMetaData" -> meta;
            case "createStatement" -> statement;
            default -> null;
        });
        return new DatabaseTime(proxy(DataSource.class, (bean, method, arguments) -> connection), () -> SENT);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(ReferencesTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
