package io.healthpoint.fleet.members;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What this instance has seen of all of them, by its own measuring clock: who has changed its entry, and how long ago. Thread-safe.
 */
final class Watch {

    // An entry that is an interval old at one look is not silent at the next.
    private static final double LONGEST_PAUSE = 1.5;
    // To read all entries in each interval costs the store the square of their number.
    private static final int ENTRIES_EACH_INTERVAL = 100;

    private final Time time;
    private final long interval;
    private final Seen.Reader reader;
    private final SortedMap<String, Seen> byNode = new TreeMap<>();
    private boolean hasLooked;
    private long lookedAt;

    Watch(Time time, Duration interval, Seen.Reader reader) {
        this.time = time;
        this.interval = interval.toNanos();
        this.reader = reader;
    }

    /** Takes down all entries of the store. */
    synchronized void saw(Map<String, String> entries) {
        long now = time.nanos().getAsLong();
        long missed = missed(now);
        Map<String, Seen> before = new TreeMap<>(byNode);
        before.replaceAll((node, seen) -> seen.without(missed));
        byNode.clear();
        entries.forEach((key, text) -> EntryKey.node(key)
                .ifPresent(node -> byNode.put(node, Seen.of(text, before.get(node), hasLooked, now, reader))));
        hasLooked = true;
        lookedAt = now;
    }

    // The store was out of reach, or this process stood still.
    private long missed(long now) {
        long since = now - lookedAt;
        long planned = interval * intervalsToNextLook();
        return hasLooked && since > LONGEST_PAUSE * planned ? since - planned : 0;
    }

    /** How many intervals may pass without a look while nobody asks: the more instances there are, the more. */
    synchronized int intervalsToNextLook() {
        return 1 + byNode.size() / ENTRIES_EACH_INTERVAL;
    }

    /** Whether what it knows is older than a look each interval would have it. */
    synchronized boolean isOld() {
        return time.since(lookedAt).toNanos() > LONGEST_PAUSE * interval;
    }

    /** Every instance whose entry can be read, as it was seen last. */
    synchronized SortedMap<String, Seen> all() {
        SortedMap<String, Seen> readable = new TreeMap<>(byNode);
        readable.values().removeIf(seen -> seen.entry().isEmpty());
        return readable;
    }

    /** Whether there is an instance that goes by that name and a mark, and is not silent. */
    synchronized boolean hasMarked(String named, Duration interval) {
        return byNode.entrySet().stream()
                .filter(node -> node.getKey().startsWith(named + Identity.MARK))
                .anyMatch(
                        node -> isOf(named, node.getValue()) && !node.getValue().isSilent(interval, lookedAt));
    }

    private static boolean isOf(String named, Seen seen) {
        return seen.entry().filter(entry -> entry.named().equals(named)).isPresent();
    }

    /** The instances whose entries have stood still for so long. Reads only those: at each look it is asked of all. */
    synchronized List<Map.Entry<String, Seen>> silentFor(Duration duration) {
        return byNode.entrySet().stream()
                .filter(node -> node.getValue().silence(lookedAt).compareTo(duration) >= 0)
                .filter(node -> node.getValue().entry().isPresent())
                .map(Map.Entry::copyOf)
                .toList();
    }

    synchronized long lookedAt() {
        return lookedAt;
    }
}
