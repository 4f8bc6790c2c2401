package io.healthpoint.kit;

import io.healthpoint.kit.safety.Examination;
import io.healthpoint.kit.safety.Subject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Tries a check out, by itself and in real time, where things go wrong: twice at once, interrupted, with a database that refuses,
 * fails or hangs; and says all that it does wrong, in sentences, each with its remedy.
 *
 * <p>It finds a check that takes longer than its timeout, ignores interruption, leaks a connection or a statement, leaves a
 * transaction, a context class loader, or a thread each time, puts a password into its words, fails twice at once though it works
 * alone, or says up though the database is gone. A check that does well takes well under a second.
 */
public final class Safety {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Safety() {}

    /**
     * Tries a check out, with the timeout that is the default, five seconds.
     *
     * @param check one run of it; returns what a method with a check may return
     * @throws AssertionError where it does something wrong
     */
    public static void assertSafe(Callable<?> check) {
        assertSafe(check, TIMEOUT);
    }

    /**
     * Tries a check out.
     *
     * @param check one run of it; returns what a method with a check may return
     * @param timeout the check's deadline
     * @throws AssertionError where it does something wrong
     */
    public static void assertSafe(Callable<?> check, Duration timeout) {
        require(Examination.of(Subject.of(check, timeout)));
    }

    /**
     * Tries a check of a database out, with the timeout that is the default, five seconds.
     *
     * @param check makes the check, of a data source that is none: it works, refuses, fails and hangs
     * @throws AssertionError where it does something wrong
     */
    public static void assertSafe(Function<DataSource, Callable<?>> check) {
        assertSafe(check, TIMEOUT);
    }

    /**
     * Tries a check of a database out.
     *
     * @param check makes the check, of a data source that is none: it works, refuses, fails and hangs
     * @param timeout the check's deadline
     * @throws AssertionError where it does something wrong
     */
    public static void assertSafe(Function<DataSource, Callable<?>> check, Duration timeout) {
        require(Examination.of(check, timeout));
    }

    static void require(Optional<String> faults) {
        faults.ifPresent(text -> {
            throw new AssertionError(text);
        });
    }
}
