package io.healthpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.registry.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final Report NOTHING = Report.of(List.of(), List.of());

    private final AtomicInteger told = new AtomicInteger();
    private final Drain drain = new Drain(told::incrementAndGet);

    private List<String> namesWhere(String group, String... tests) {
        return drain.applyTo(NOTHING, new Selection(group, Set.of(tests), Set.of())).results().stream()
                .map(CheckResult::name)
                .toList();
    }

    @Test
    void itBeginsOnceAndTheLogSaysSoOnce() {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("io.healthpoint");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            drain.begin();
            assertThat(told).hasValue(1);
            drain.begin();
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(told).hasValue(1);
        assertThat(logged).containsExactly("healthpoint: going out of service, ready is down from now on");
    }

    @Test
    void untilItBeginsAReportStandsAsItIs() {
        assertThat(drain.applyTo(NOTHING, Selection.ALL)).isSameAs(NOTHING);
    }

    @Test
    void theWholeAndReadyAreToldOfItButNoOtherGroupAndNoTestOfSingleChecks() {
        drain.begin();

        assertThat(namesWhere(null)).containsExactly(Drain.NAME);
        assertThat(namesWhere("ready")).containsExactly(Drain.NAME);
        assertThat(namesWhere("live")).isEmpty();
        assertThat(namesWhere("ready", "disk")).isEmpty();
    }
}
