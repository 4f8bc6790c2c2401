package io.healthpoint.run;

import io.healthpoint.CheckResult;
import io.healthpoint.Groups;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.registry.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the application is going out of service: then ready is down, whatever the checks say. Thread-safe. */
public final class Drain {

    /** The name under which a report says so. */
    public static final String NAME = "healthpoint.drain";

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();
    private final Runnable then;

    /**
     * Not yet.
     *
     * @param then is told when it begins; must be short
     */
    public Drain(Runnable then) {
        this.then = then;
    }

    /** From here on, and for ever. */
    public void begin() {
        if (since.compareAndSet(null, Instant.now())) {
            LOGGER.log(System.Logger.Level.INFO, "healthpoint: going out of service, ready is down from now on");
            then.run();
        }
    }

    /**
     * Adds that it has begun. Whether single checks are asked for makes a difference: a test of one says how that one is.
     *
     * @param report on this instance
     * @param asked what was asked for
     * @return the same where it has not, or where that was not asked
     */
    public Report applyTo(Report report, Selection asked) {
        Instant begun = since.get();
        boolean concerned = asked.tests().isEmpty()
                && (asked.group() == null || asked.group().equals(Groups.READY));
        return begun == null || !concerned ? report : withDrain(report, begun);
    }

    private static Report withDrain(Report report, Instant begun) {
        List<CheckResult> results = new ArrayList<>(report.results());
        Outcome outcome = Outcome.down("going out of service");
        results.add(new CheckResult(NAME, null, Policy.DEFAULT, outcome, begun, Duration.ZERO, false));
        return Report.of(results, report.unknown());
    }
}
