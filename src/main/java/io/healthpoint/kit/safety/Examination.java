package io.healthpoint.kit.safety;

import io.healthpoint.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Tries a check out in each situation, and gathers what it does wrong. For one thread.
 *
 * <p>What must end gets long to do so, for the machine may be busy; what must hang is only looked at once it does.
 */
public final class Examination {

    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration HANGING = Duration.ofMillis(50);
    private static final int RUNS = 12;
    private static final int ROUNDS = 10;
    private static final Duration FOR_REPETITION = Duration.ofSeconds(2);

    private final Subject subject;
    private final DataSourceDouble source;
    private final Findings findings = new Findings();

    private Examination(Subject subject, DataSourceDouble source) {
        this.subject = subject;
        this.source = source;
    }

    /**
     * Tries a check out.
     *
     * @param subject the check
     * @return what it does wrong, in sentences; empty where it is safe
     */
    public static Optional<String> of(Subject subject) {
        return new Examination(subject, new DataSourceDouble()).result(false);
    }

    /**
     * Tries a check of a database out.
     *
     * @param check makes it, of the data source that it asks
     * @param timeout its deadline
     * @return what it does wrong, in sentences; empty where it is safe
     */
    public static Optional<String> of(Function<DataSource, Callable<?>> check, Duration timeout) {
        DataSourceDouble source = new DataSourceDouble();
        return new Examination(Subject.of(check.apply(source.dataSource()), timeout), source).result(true);
    }

    private Optional<String> result(boolean withDatabase) {
        Optional<Said> alone = alone();
        alone.filter(said -> !said.isDown()).ifPresent(said -> twiceAtOnce());
        if (alone.isPresent()) {
            again();
            interruptedFromTheStart();
        }
        if (withDatabase) {
            Stream.of(Database.values())
                    .filter(database -> database != Database.WORKS)
                    .forEach(this::with);
        }
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.text(subject.name()));
    }

    private Optional<Said> alone() {
        source.become(Database.WORKS, false);
        Watched run = Watched.alone(subject.call());
        boolean inTime = run.hasEndedWithin(subject.timeout());
        if (!inTime) {
            findings.add(Fault.TOO_LONG, "it has not ended after " + seconds(subject.timeout()) + run.place());
            interrupt(run, "when its timeout is over");
        }
        look(run, Database.WORKS.words());
        return inTime ? Optional.of(run.said()) : Optional.empty();
    }

    // A pool that the bean keeps grows with its first runs: a leak is what each run leaves.
    private void again() {
        long since = System.nanoTime();
        boolean each = true;
        int runs = 0;
        while (each && (runs < 3 || (runs < RUNS && System.nanoTime() - since < FOR_REPETITION.toNanos()))) {
            source.become(Database.WORKS, false);
            Watched run = Watched.alone(subject.call());
            each = run.hasEndedWithin(subject.timeout().plus(TO_END)) && run.leftThread();
            runs++;
        }
        if (each) {
            findings.add(Fault.LEAVES_THREAD, "after " + runs + " runs, one from each is still there");
        }
    }

    private void twiceAtOnce() {
        long since = System.nanoTime();
        for (int round = 0; round < ROUNDS && System.nanoTime() - since < FOR_REPETITION.toNanos(); round++) {
            source.become(Database.WORKS, true);
            CountDownLatch start = new CountDownLatch(2);
            List<Watched> both = List.of(new Watched(subject.call(), start), new Watched(subject.call(), start));
            both.forEach(this::lookAtTwin);
            boolean haveEnded = both.stream().allMatch(twin -> twin.hasEndedWithin(Duration.ZERO));
            boolean leaked = haveEnded && source.any(ConnectionDouble::isOpen);
            report(leaked, Fault.LEAKS_CONNECTION, "when it runs twice at once");
        }
    }

    private void lookAtTwin(Watched twin) {
        if (!twin.hasEndedWithin(subject.timeout().plus(TO_END))) {
            findings.add(Fault.FAILS_TWICE, "it does not end" + twin.place());
            twin.interrupt();
        } else if (twin.said().isDown()) {
            Outcome outcome = twin.said().outcome();
            findings.add(Fault.FAILS_TWICE, '"' + outcome.detail() + '"');
        }
    }

    private void interruptedFromTheStart() {
        if (!subject.interruptible()) {
            return;
        }
        source.become(Database.WORKS, false);
        String where = "when it is interrupted at the start";
        Watched run = Watched.alone(() -> {
            Thread.currentThread().interrupt();
            return subject.call().run();
        });
        if (run.hasEndedWithin(subject.timeout().plus(TO_END))) {
            look(run, where);
        } else {
            findings.add(Fault.DEAF, where + run.place());
        }
    }

    private void with(Database database) {
        source.become(database, false);
        Watched run = Watched.alone(subject.call());
        if (database.hangs()) {
            interruptWhereItHangs(run, database);
        } else if (!run.hasEndedWithin(subject.timeout())) {
            findings.add(Fault.TOO_LONG, database.words() + run.place());
            interrupt(run, database.words());
        }
        source.hold().letGo();
        look(run, database.words());
        if (source.wasAsked() && run.hasEndedWithin(Duration.ZERO) && run.said().isUp()) {
            findings.add(Fault.SAYS_UP, database.words());
        }
    }

    // One that gives its calls a time limit of its own ends by itself.
    private void interruptWhereItHangs(Watched run, Database database) {
        long since = System.nanoTime();
        boolean waiting = true;
        while (waiting) {
            boolean inTime = System.nanoTime() - since < subject.timeout().toNanos();
            waiting = inTime && !source.hold().hasHung() && !run.hasEndedWithin(HANGING);
        }
        if (!run.hasEndedWithin(HANGING) && subject.interruptible()) {
            interrupt(run, database.words());
        }
    }

    private void interrupt(Watched run, String where) {
        if (!subject.interruptible()) {
            return;
        }
        run.interrupt();
        if (!run.hasEndedWithin(TO_END)) {
            findings.add(Fault.DEAF, where + ", it goes on for " + seconds(TO_END) + " and longer" + run.place());
        }
    }

    private void look(Watched run, String where) {
        if (!run.hasEndedWithin(findings.has(Fault.DEAF) ? HANGING : TO_END)) {
            return; // what it still holds it may yet give back
        }
        report(run.leftLoader(), Fault.LEAVES_LOADER, where);
        report(run.said().tellsPassword(), Fault.TELLS_PASSWORD, where);
        report(source.any(ConnectionDouble::isOpen), Fault.LEAKS_CONNECTION, where);
        report(source.any(ConnectionDouble::leftStatements), Fault.LEAKS_STATEMENT, where);
        report(source.any(ConnectionDouble::leftTransaction), Fault.LEAVES_TRANSACTION, where);
    }

    private void report(boolean found, Fault fault, String where) {
        if (found) {
            findings.add(fault, where);
        }
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
