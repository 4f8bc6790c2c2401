package io.healthpoint.kit;

import io.healthpoint.Report;
import io.healthpoint.kit.stage.CheckNames;
import java.util.List;

/** Entry to assertions on health, in AssertJ's manner. */
public final class HealthAssertions {

    private HealthAssertions() {}

    /**
     * Asks all checks, once, and asserts what they say. Each call is a probe: it counts towards thresholds.
     *
     * @param health of the application under test
     * @return assertions on the report
     */
    public static ReportAssert assertThat(Health health) {
        Report report = health.probe();
        return new ReportAssert(report, health.trial().names(), health.changes());
    }

    /**
     * Asserts what a report says. Nothing is run.
     *
     * @param report of a probe made before
     * @return assertions on it; of changes it knows none
     */
    public static ReportAssert assertThat(Report report) {
        List<String> names =
                report.results().stream().map(result -> result.name()).toList();
        return new ReportAssert(report, new CheckNames(names), null);
    }
}
