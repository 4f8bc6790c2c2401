package io.healthpoint.fleet.members;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.fleet.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This instance's entry in the store. Where another instance takes its name, it goes on under one that has a mark. Not thread-safe
 * but for its name.
 */
final class OwnEntry {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Store store;
    private final Identity me;
    private volatile String node;
    private @Nullable String written;

    OwnEntry(Store store, Identity me) {
        this.store = store;
        this.me = me;
        this.node = me.named();
    }

    /** The name that it goes by. */
    String node() {
        return node;
    }

    /** Writes it. */
    void write(InstanceEntry entry) {
        String text = entry.text();
        String last = written;
        if (!node.equals(me.named()) && store.create(EntryKey.ofNode(me.named()), text)) {
            isFree(text);
        } else if (last != null && store.replace(key(), last, text)) {
            written = text;
        } else {
            writeAnew(text);
        }
    }

    // At the start whatever stands there is left of an instance that is gone; later it is another's that lives, or this
    // one's own, where it was not told that it had written it, or nobody's.
    private void writeAnew(String text) {
        Optional<String> there = store.read(key());
        if (written != null && there.filter(this::isAnothers).isPresent()) {
            isTaken();
            written = store.create(key(), text) ? text : written;
        } else {
            boolean isWritten = there.isPresent() ? store.replace(key(), there.get(), text) : store.create(key(), text);
            written = isWritten ? text : written;
        }
    }

    private boolean isAnothers(String text) {
        return InstanceEntry.of(text)
                .filter(entry -> !entry.id().equals(me.id()))
                .isPresent();
    }

    // Whoever had the name is gone.
    private void isFree(String text) {
        remove();
        node = me.named();
        written = text;
        LOGGER.log(System.Logger.Level.INFO, "healthpoint: this instance goes by its name again, \"" + node + '"');
    }

    private void isTaken() {
        if (node.equals(me.named())) {
            node = me.otherName();
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: two instances are named \"" + me.named() + "\"; this one goes on as \"" + node
                            + "\"; give each a healthpoint.fleet.node of its own");
        }
    }

    /** Removes it: the instance stops in order. */
    void remove() {
        if (written != null) {
            store.remove(key(), written);
        }
    }

    private String key() {
        return EntryKey.ofNode(node);
    }
}
