package io.healthpoint.checks.database;

import io.healthpoint.checks.Deadline;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database itself answers, asked past the pool. Where it listens is learned from the first good connection, or was
 * given; it is kept in memory and never shown.
 *
 * <p>MySQL and MariaDB count who leaves before the login, and shut the host out after {@code max_connect_errors} (100) of
 * those without a good one in between. A login cannot be had without the password, and a wrong one may be noted as an attack. So
 * they are asked once a minute at most, and {@value #MOST} times at most until there is a connection again; what they said
 * holds meanwhile. So is what is not known, for it may be one of these.
 */
final class SecondOpinion {

    /** What is known. */
    enum Answer {
        ANSWERS,
        SILENT,
        UNKNOWN
    }

    /** How it is asked; a seam. */
    @FunctionalInterface
    interface Question {
        boolean answers(Address address, Duration limit);
    }

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 20;

    private final Question question;
    private final LongSupplier nanos;
    private final boolean given;
    private volatile List<Address> addresses;
    private volatile @Nullable Product product;
    private @Nullable FutureTask<Answer> underWay;
    private Answer last = Answer.UNKNOWN;
    private @Nullable Long asked;
    private final AtomicInteger times = new AtomicInteger();

    SecondOpinion(@Nullable Address given, Question question, LongSupplier nanos) {
        this.given = given != null;
        this.addresses = given == null ? List.of() : List.of(given);
        this.question = question;
        this.nanos = nanos;
    }

    /** Learns from a good connection what it does not know yet. */
    Product learn(Connection connection) throws SQLException {
        Product known = product;
        times.set(0);
        if (known != null) {
            return known;
        }
        DatabaseMetaData database = connection.getMetaData();
        Product found = Product.named(database.getDatabaseProductName());
        String url = given ? null : database.getURL();
        addresses = url == null ? atGiven(found) : JdbcUrl.addresses(url);
        product = found;
        return found;
    }

    private List<Address> atGiven(Product found) {
        return addresses.stream().map(address -> address.of(found)).toList();
    }

    /** Asks on a thread beside, for even to resolve a host's name may take longer than a run has; one at a time. */
    Answer ask(Executor beside, Deadline deadline) throws InterruptedException {
        if (addresses.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (addresses.stream().noneMatch(this::isSensitive)) {
            return asked(beside, deadline);
        }
        Long before = asked;
        boolean justNow = before != null && nanos.getAsLong() - before < PAUSE_NANOS;
        return justNow ? last : askedRarely(beside, deadline);
    }

    private boolean isSensitive(Address address) {
        return address.product() == Product.MYSQL || (given && product == null && address.product() == Product.OTHER);
    }

    private Answer askedRarely(Executor beside, Deadline deadline) throws InterruptedException {
        if (times.get() >= MOST) {
            return Answer.UNKNOWN;
        }
        times.incrementAndGet();
        asked = nanos.getAsLong();
        last = asked(beside, deadline);
        return last;
    }

    private Answer asked(Executor beside, Deadline deadline) throws InterruptedException {
        FutureTask<Answer> before = underWay;
        if (before != null && !before.isDone()) {
            return Answer.SILENT;
        }
        List<Address> all = addresses;
        Duration each = shorter(LONGEST, deadline.left().dividedBy(all.size()));
        FutureTask<Answer> now = new FutureTask<>(() -> anyOf(all, each));
        underWay = now;
        try {
            beside.execute(now);
            return now.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            return Answer.SILENT;
        } catch (RuntimeException | OutOfMemoryError noThread) {
            underWay = null;
            return Answer.UNKNOWN;
        }
    }

    private Answer anyOf(List<Address> all, Duration each) {
        return all.stream().anyMatch(address -> question.answers(address, each)) ? Answer.ANSWERS : Answer.SILENT;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
