package io.healthpoint.fleet.entry;

import io.healthpoint.CheckResult;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Status;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an instance says of itself. Immutable.
 *
 * @param id random name of the instance, new at each of its starts
 * @param named the name that it has been given; another instance may have been given the same
 * @param beat number of this entry among those of the instance
 * @param interval how often it writes one
 * @param version what runs there
 * @param start when it was started, by its own clock
 * @param status of the whole
 * @param counts how many checks it has, whether or not the report has room for them
 * @param report what it knows of its checks
 */
public record InstanceEntry(
        String id,
        String named,
        long beat,
        Duration interval,
        String version,
        Instant start,
        Status status,
        Counts counts,
        Report report) {

    /**
     * How many checks an instance has.
     *
     * @param all all of them
     * @param degraded those that are
     * @param down those that are, critical or not
     */
    public record Counts(int all, int degraded, int down) {

        /**
         * Counts.
         *
         * @param report of an instance
         * @return how many there are of each
         */
        public static Counts of(Report report) {
            return new Counts(report.results().size(), count(report, Status.DEGRADED), count(report, Status.DOWN));
        }

        private static int count(Report report, Status status) {
            return (int) report.results().stream()
                    .filter(result -> result.outcome().status() == status)
                    .count();
        }
    }

    private static final int FORM = 1;
    private static final int LONGEST_NAME = 100;
    private static final List<Integer> ROOM = List.of(500, 200, 100, 50, 0);

    /**
     * Writes it. Where there is no room for everything, details become short, then checks are left out, those that are well
     * first.
     *
     * @return at most {@value io.healthpoint.fleet.store.Store#LONGEST_VALUE} bytes
     */
    public String text() {
        for (Detail detail : Detail.values()) {
            String text = text(report.results(), detail);
            if (EntryText.fits(text)) {
                return text;
            }
        }
        List<CheckResult> worstFirst = new ArrayList<>(report.results());
        worstFirst.sort(Comparator.comparing(CheckResult::effect).reversed());
        return ROOM.stream()
                .map(most -> text(worstFirst.subList(0, Math.min(most, worstFirst.size())), Detail.SHORTEST))
                .filter(EntryText::fits)
                .findFirst()
                .orElseThrow();
    }

    private String text(List<CheckResult> results, Detail detail) {
        return EntryText.of(json -> {
            json.write("v", FORM)
                    .write("id", id)
                    .write("named", named)
                    .write("beat", beat)
                    .write("interval", interval.toString())
                    .write("version", version)
                    .write("start", start.toString())
                    .write("status", status.name())
                    .write("checks", counts.all())
                    .write("degraded", counts.degraded())
                    .write("down", counts.down())
                    .writeStartArray("results");
            results.forEach(result -> write(result, detail, json));
            json.writeEnd();
        });
    }

    private static void write(CheckResult result, Detail detail, JsonGenerator json) {
        json.writeStartObject().write("name", name(result.name(), detail));
        if (!result.policy().critical()) {
            json.write("critical", false);
        }
        if (!result.policy().groups().equals(Policy.DEFAULT.groups())) {
            json.writeStartArray("groups");
            result.policy().groups().forEach(json::write);
            json.writeEnd();
        }
        ResultJson.write(result, detail, json);
        json.writeEnd();
    }

    private static String name(String name, Detail detail) {
        boolean isLong = detail == Detail.SHORTEST && name.length() > LONGEST_NAME;
        return ResultJson.wellFormed(isLong ? name.substring(0, LONGEST_NAME) + "…" : name);
    }

    /**
     * Reads one.
     *
     * @param text any
     * @return empty where the text is none, or one of a form that this version does not know
     */
    public static Optional<InstanceEntry> of(String text) {
        return EntryText.read(text, FORM, InstanceEntry::read);
    }

    private static InstanceEntry read(JsonObject json) {
        List<CheckResult> results = json.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(InstanceEntry::result)
                .toList();
        return new InstanceEntry(
                json.getString("id"),
                json.getString("named"),
                json.getJsonNumber("beat").longValueExact(),
                Duration.parse(json.getString("interval")),
                json.getString("version"),
                Instant.parse(json.getString("start")),
                Status.valueOf(json.getString("status")),
                new Counts(json.getInt("checks"), json.getInt("degraded"), json.getInt("down")),
                Report.of(results, Set.of()));
    }

    private static CheckResult result(JsonObject json) {
        return ResultJson.read(json, json.getString("name"), policy(json));
    }

    private static Policy policy(JsonObject json) {
        Set<String> groups = new LinkedHashSet<>(Policy.DEFAULT.groups());
        if (json.containsKey("groups")) {
            groups.clear();
            json.getJsonArray("groups").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .forEach(groups::add);
        }
        return new Policy(groups, json.getBoolean("critical", true), null, null, null, 1, 1);
    }
}
