package io.healthpoint.render;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import jakarta.json.stream.JsonGenerator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The default form: {@code {"success":{NAME:DETAIL},"warning":{…},"error":{…}}}, {@code warning} only where there is one,
 * and {@code {}} where all is withheld.
 */
public final class HealthpointJson implements Renderer {

    static final String UNKNOWN = "Unknown health check";

    private final JsonBody body = new JsonBody();

    /** Ready to draw. */
    public HealthpointJson() {}

    @Override
    public String format() {
        return "healthpoint";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] render(Report report) {
        return body.of(json -> {
            if (!report.withheld()) {
                writeResults(report, json);
            }
        });
    }

    private static void writeResults(Report report, JsonGenerator json) {
        SortedMap<String, String> warning = details(report, Status.DEGRADED);
        SortedMap<String, String> error = details(report, Status.DOWN);
        report.unknown().forEach(name -> error.put(name, UNKNOWN));
        writeSection("success", details(report, Status.UP), json);
        if (!warning.isEmpty()) {
            writeSection("warning", warning, json);
        }
        writeSection("error", error, json);
    }

    private static SortedMap<String, String> details(Report report, Status effect) {
        Function<CheckResult, String> name = ShownNames.of(report);
        return report.results().stream()
                .filter(result -> result.effect() == effect)
                .collect(Collectors.toMap(
                        name, result -> result.outcome().detail(), (first, second) -> first, TreeMap::new));
    }

    private static void writeSection(String section, SortedMap<String, String> details, JsonGenerator json) {
        json.writeStartObject(section);
        details.forEach((name, detail) -> json.write(WellFormed.text(name), WellFormed.text(detail)));
        json.writeEnd();
    }
}
