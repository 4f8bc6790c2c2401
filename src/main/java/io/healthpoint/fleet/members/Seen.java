package io.healthpoint.fleet.members;

import io.healthpoint.fleet.entry.InstanceEntry;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instance's entry, and since when it has stood still, by the clock of whoever looks. Thread-safe. */
final class Seen {

    /** Makes out what a text says. */
    @FunctionalInterface
    interface Reader {
        Optional<InstanceEntry> read(String text);
    }

    private static final int INTERVALS_UNTIL_SILENT = 3;

    private final String text;
    private final long at;
    private final boolean isSinceThen;
    private final Reader reader;
    private boolean isRead;
    private Optional<InstanceEntry> entry = Optional.empty();

    private Seen(String text, long at, boolean isSinceThen, Reader reader) {
        this.text = text;
        this.at = at;
        this.isSinceThen = isSinceThen;
        this.reader = reader;
    }

    /** What stands there now; who looks for the first time does not know for how long. */
    static Seen of(String text, @Nullable Seen before, boolean hasLooked, long now, Reader reader) {
        return before != null && before.text.equals(text) ? before : new Seen(text, now, hasLooked, reader);
    }

    /** The same for one who could not look for so long: what he has not heard is no silence. */
    Seen without(long nanos) {
        return nanos == 0 ? this : new Seen(text, at + nanos, false, reader);
    }

    String text() {
        return text;
    }

    /** Read when it is first asked for: most entries nobody asks for. */
    synchronized Optional<InstanceEntry> entry() {
        if (!isRead) {
            entry = reader.read(text);
            isRead = true;
        }
        return entry;
    }

    /** How long it has stood still. */
    Duration silence(long now) {
        return Duration.ofNanos(now - at);
    }

    /** Whether that is known; if not, it is at least so long. */
    boolean isSinceThen() {
        return isSinceThen;
    }

    /** Whether it has missed three of its intervals, or of the reader's where those are longer. */
    boolean isSilent(Duration interval, long now) {
        Duration its = entry().map(InstanceEntry::interval).orElse(interval);
        Duration longer = its.compareTo(interval) > 0 ? its : interval;
        return silence(now).compareTo(longer.multipliedBy(INTERVALS_UNTIL_SILENT)) >= 0;
    }
}
