package io.healthpoint.render;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The default form: {@code {"success":{NAME:DETAIL},"warning":{…},"error":{…}}}, {@code warning} only where there is one,
 * and {@code {}} where all is withheld.
 */
@ApplicationScoped
public class HealthpointJson implements Renderer {

    private static final String UNKNOWN = "Unknown health check";

    private final JsonGeneratorFactory generators = generators();

    /** For the container. */
    public HealthpointJson() {}

    @Override
    public String format() {
        return "healthpoint";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    // Neither time nor elapsed time is in this form, so equal outcomes look the same; identical ones, to tell it
    // cheaply.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean looksSame(Report one, Report other) {
        return one == other || haveEqualOutcomes(one, other);
    }

    private static boolean haveEqualOutcomes(Report one, Report other) {
        return one.status() == other.status()
                && one.results().size() == other.results().size()
                && one.unknown().equals(other.unknown())
                && IntStream.range(0, one.results().size())
                        .allMatch(index -> looksSame(
                                one.results().get(index), other.results().get(index)));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean looksSame(CheckResult one, CheckResult other) {
        return one.outcome() == other.outcome()
                && one.critical() == other.critical()
                && one.name().equals(other.name());
    }

    @Override
    public byte[] render(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generators.createGenerator(text)) {
            json.writeStartObject();
            if (!report.withheld()) {
                writeResults(report, json);
            }
            json.writeEnd();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonGeneratorFactory generators() {
        try {
            return Json.createGeneratorFactory(Map.of());
        } catch (JsonException noProvider) {
            String remedy =
                    "healthpoint needs an implementation of Jakarta JSON Processing; add org.eclipse.parsson:parsson";
            throw new IllegalStateException(remedy, noProvider);
        }
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
        return report.results().stream()
                .filter(result -> result.effect() == effect)
                .collect(Collectors.toMap(
                        CheckResult::name,
                        result -> result.outcome().detail(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static void writeSection(String section, SortedMap<String, String> details, JsonGenerator json) {
        json.writeStartObject(section);
        details.forEach((name, detail) -> json.write(WellFormed.text(name), WellFormed.text(detail)));
        json.writeEnd();
    }
}
