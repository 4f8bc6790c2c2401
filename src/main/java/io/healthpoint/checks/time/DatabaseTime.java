package io.healthpoint.checks.time;

import io.healthpoint.checks.Deadline;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database, asked for the seconds since 1970: a number, which no time zone of a session, server or driver changes.
 *
 * @param database where a connection comes from, one for each question
 * @param clock this machine's
 */
public record DatabaseTime(DataSource database, InstantSource clock) implements Reference {

    // By what the product calls itself. Where the clock of the transaction would be asked, it is one that begins with
    // the question.
    private static final List<Question> QUESTIONS = List.of(
            new Question("PostgreSQL", "SELECT EXTRACT(EPOCH FROM CLOCK_TIMESTAMP())", Duration.ZERO),
            new Question("MySQL", "SELECT UNIX_TIMESTAMP(SYSDATE(6))", Duration.ZERO),
            new Question("MariaDB", "SELECT UNIX_TIMESTAMP(SYSDATE(6))", Duration.ZERO),
            new Question("H2", "SELECT EXTRACT(EPOCH FROM CURRENT_TIMESTAMP)", Duration.ZERO),
            new Question(
                    "Microsoft SQL Server",
                    "SELECT DATEDIFF_BIG(MICROSECOND, '1970-01-01', SYSUTCDATETIME()) / 1000000.0",
                    Duration.ZERO),
            new Question(
                    "Oracle",
                    "SELECT (CAST(SYS_EXTRACT_UTC(SYSTIMESTAMP) AS DATE) - DATE '1970-01-01') * 86400 FROM DUAL",
                    Duration.ofSeconds(1)));

    @Override
    public Offset ask(Deadline deadline) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Question question = question(connection.getMetaData().getDatabaseProductName());
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(Math.max(1, (int) deadline.left().toSeconds()));
                Instant sent = clock.instant();
                Instant told = instant(statement, question);
                return question.offset(told, sent, clock.instant());
            }
        }
    }

    private static Question question(String product) throws NoTime {
        for (Question question : QUESTIONS) {
            if (product.startsWith(question.product())) {
                return question;
            }
        }
        throw new NoTime("how to ask a database of this product for its time is not known");
    }

    private static Instant instant(Statement statement, Question question) throws SQLException, NoTime {
        try (ResultSet result = statement.executeQuery(question.sql())) {
            BigDecimal seconds = result.next() ? result.getBigDecimal(1) : null;
            if (seconds == null) {
                throw new NoTime("the database tells no time");
            }
            return Instant.ofEpochSecond(0, seconds.movePointRight(9).longValue());
        }
    }

    /** What one product is asked, and what its answer is rounded to. */
    private record Question(String product, String sql, Duration grain) {

        Offset offset(Instant told, Instant sent, Instant arrived) {
            return new Offset(
                    Duration.between(arrived, told).minus(grain),
                    Duration.between(sent, told).plus(grain));
        }
    }
}
