package io.healthpoint.render.json;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.ShownNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The default form: {@code {"success":{NAME:DETAIL},"warning":{…},"error":{…}}}, {@code warning} only where there is one,
 * and {@code {}} where all is withheld. The one form of JSON that every platform can draw.
 */
public final class HealthpointJson implements Renderer {

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
        JsonText json = new JsonText().raw("{");
        if (!report.withheld()) {
            writeResults(report, json);
        }
        return json.raw("}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeResults(Report report, JsonText json) {
        SortedMap<String, String> warning = details(report, Status.DEGRADED);
        SortedMap<String, String> error = details(report, Status.DOWN);
        report.unknown().forEach(name -> error.put(name, ShownNames.UNKNOWN));
        writeSection("\"success\":", details(report, Status.UP), json);
        if (!warning.isEmpty()) {
            writeSection(",\"warning\":", warning, json);
        }
        writeSection(",\"error\":", error, json);
    }

    private static SortedMap<String, String> details(Report report, Status effect) {
        Function<CheckResult, String> name = ShownNames.of(report);
        return report.results().stream()
                .filter(result -> result.effect() == effect)
                .collect(Collectors.toMap(
                        name, result -> result.outcome().detail(), (first, second) -> first, TreeMap::new));
    }

    private static void writeSection(String key, SortedMap<String, String> details, JsonText json) {
        json.raw(key).raw("{");
        String comma = "";
        for (Map.Entry<String, String> check : details.entrySet()) {
            json.raw(comma).text(check.getKey()).raw(":").text(check.getValue());
            comma = ",";
        }
        json.raw("}");
    }
}
