package io.healthpoint.fleet.entry;

import io.healthpoint.CheckResult;
import io.healthpoint.registry.Check;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lease of a check that runs once a fleet. Immutable.
 *
 * @param run number of the newest run, from 1
 * @param holder random name of the instance that made or makes that run, new at each of its starts
 * @param by that instance's name
 * @param state what that run has come to
 * @param beat how often the holder has said that its run goes on
 * @param told what the last run that has ended has told; null = none has
 */
public record LeaseEntry(
        long run,
        String holder,
        String by,
        State state,
        int beat,
        @Nullable Told told) {

    /** What a run has come to. */
    public enum State {
        /** It is under way. */
        RUNNING,
        /** It has ended. */
        DONE,
        /** It has ended, and its holder makes no further one. */
        FREE
    }

    /**
     * What a run has told.
     *
     * @param result as it is shown: with thresholds applied
     * @param against results in a row that speak against what is shown
     * @param run the number of that run
     * @param by name of the instance that made it
     */
    public record Told(CheckResult result, int against, long run, String by) {}

    private static final int FORM = 1;

    /**
     * Claims the next run.
     *
     * @param me random name of the claiming instance
     * @param node its name
     * @return the entry of that run, with what has been told so far
     */
    public LeaseEntry claimed(String me, String node) {
        return new LeaseEntry(run + 1, me, node, State.RUNNING, 0, told);
    }

    /**
     * Claims a run where nothing stands in the store.
     *
     * @param run the newest that is known of; 0 = none
     * @param me random name of the claiming instance
     * @param node its name
     * @return the entry of that run
     */
    public static LeaseEntry after(long run, String me, String node) {
        return new LeaseEntry(run + 1, me, node, State.RUNNING, 0, null);
    }

    /**
     * Says that the run goes on.
     *
     * @return another entry, for whoever waits for a change
     */
    public LeaseEntry goingOn() {
        return new LeaseEntry(run, holder, by, state, beat + 1, told);
    }

    /**
     * Ends the run.
     *
     * @param now what it has told
     * @return the entry with that
     */
    public LeaseEntry done(Told now) {
        return new LeaseEntry(run, holder, by, State.DONE, beat, now);
    }

    /**
     * Hands the lease to whoever is first.
     *
     * @return the entry without a holder that goes on
     */
    public LeaseEntry free() {
        return new LeaseEntry(run, holder, by, State.FREE, beat, told);
    }

    /**
     * Writes it.
     *
     * @return at most {@value io.healthpoint.fleet.store.Store#LONGEST_VALUE} bytes
     */
    public String text() {
        String whole = text(Detail.ALL);
        return EntryText.fits(whole) ? whole : text(Detail.SHORT);
    }

    private String text(Detail detail) {
        return EntryText.of(json -> {
            json.write("v", FORM)
                    .write("run", run)
                    .write("holder", holder)
                    .write("by", by)
                    .write("state", state.name())
                    .write("beat", beat);
            if (told != null) {
                json.writeStartObject("told")
                        .write("run", told.run())
                        .write("by", told.by())
                        .write("against", told.against());
                ResultJson.write(told.result(), detail, json);
                json.writeEnd();
            }
        });
    }

    /**
     * Reads one.
     *
     * @param text any
     * @param check the name of the check, and how it is run here
     * @return empty where the text is none, or one of a form that this version does not know
     */
    public static Optional<LeaseEntry> of(String text, Check check) {
        return EntryText.read(text, FORM, json -> read(json, check));
    }

    private static LeaseEntry read(JsonObject json, Check check) {
        return new LeaseEntry(
                json.getJsonNumber("run").longValueExact(),
                json.getString("holder"),
                json.getString("by"),
                State.valueOf(json.getString("state")),
                json.getInt("beat"),
                json.containsKey("told") ? told(json.getJsonObject("told"), check) : null);
    }

    private static Told told(JsonObject json, Check check) {
        return new Told(
                ResultJson.read(json, check.name(), check.policy()),
                json.getInt("against"),
                json.getJsonNumber("run").longValueExact(),
                json.getString("by"));
    }
}
