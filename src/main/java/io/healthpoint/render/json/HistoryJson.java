package io.healthpoint.render.json;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.render.Millis;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.WellFormed;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of each check:
 * {@code {"checks":{NAME:{"status":…,"since":…,"changes":[{"time":…,"from":…,"to":…,"detail":…}],"runs":[…]}}}}, the oldest
 * first; {@code {}} where it is withheld.
 */
public final class HistoryJson implements Renderer {

    private final JsonBody body;

    /** Ready to draw. */
    public HistoryJson() {
        this(new JsonBody());
    }

    HistoryJson(JsonBody body) {
        this.body = body;
    }

    @Override
    public String format() {
        return "history";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public boolean showsHistory() {
        return true;
    }

    @Override
    public byte[] render(Report report) {
        return body.of(json -> {
            if (!report.withheld()) {
                json.writeStartObject("checks");
                report.results()
                        .forEach(
                                result -> write(result, report.memory().checks().get(result.name()), json));
                json.writeEnd();
            }
        });
    }

    private static void write(CheckResult result, @Nullable CheckHistory history, JsonGenerator json) {
        json.writeStartObject(WellFormed.text(result.name()));
        json.write("status", word(result.outcome().status()));
        if (history != null) {
            json.write("since", history.since().toString());
            write(history.changes(), json);
            writeRuns(history.runs(), json);
        }
        json.writeEnd();
    }

    private static void write(List<StatusChange> changes, JsonGenerator json) {
        json.writeStartArray("changes");
        for (StatusChange change : changes) {
            json.writeStartObject();
            json.write("time", change.time().toString());
            if (change.from() != null) {
                json.write("from", word(change.from()));
            }
            json.write("to", word(change.to()));
            json.write("detail", WellFormed.text(change.detail()));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void writeRuns(List<CheckHistory.Run> runs, JsonGenerator json) {
        json.writeStartArray("runs");
        for (CheckHistory.Run run : runs) {
            json.writeStartObject();
            json.write("time", run.time().toString());
            json.write("status", word(run.status()));
            json.write("elapsedMillis", Millis.of(run.elapsed()));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
