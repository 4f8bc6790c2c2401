package io.healthpoint.kit;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import java.util.stream.Collectors;

/** Writes what was found, for messages of tests that fail. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        String lines = report.results().stream()
                .map(result -> "  " + result.name() + " is " + of(result))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "there is no check in this report" : "all checks of this report:\n" + lines;
    }

    static String of(CheckResult result) {
        String data = result.outcome().data().isEmpty()
                ? ""
                : ", data " + result.outcome().data();
        String critical = result.policy().critical() ? "" : " (not critical)";
        return result.outcome().status() + critical + ", \"" + result.outcome().detail() + '"' + data;
    }
}
