package io.healthpoint.render.page.chart;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import java.time.Duration;
import java.time.Instant;

/** Runs for tests. */
final class Runs {

    private Runs() {}

    static CheckHistory.Run run(int second, Status status, Duration elapsed) {
        return new CheckHistory.Run(Instant.ofEpochSecond(second), status, elapsed);
    }
}
