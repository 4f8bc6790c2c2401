package io.healthpoint.bench.fleet;

import io.healthpoint.fleet.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** A store whose operations and characters are counted. */
final class Counted implements Store {

    private final Store store;
    private final Counts counts;

    /** What has been counted, of all instances. */
    static final class Counts {
        final LongAdder writes = new LongAdder();
        final LongAdder reads = new LongAdder();
        final LongAdder looks = new LongAdder();
        final LongAdder written = new LongAdder();
        final LongAdder read = new LongAdder();

        void reset() {
            writes.reset();
            reads.reset();
            looks.reset();
            written.reset();
            read.reset();
        }
    }

    Counted(Store store, Counts counts) {
        this.store = store;
        this.counts = counts;
    }

    @Override
    public Optional<String> read(String key) {
        counts.reads.increment();
        Optional<String> text = store.read(key);
        counts.read.add(text.map(String::length).orElse(0));
        return text;
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        counts.looks.increment();
        Map<String, String> all = store.readAll(prefix);
        counts.read.add(all.values().stream().mapToLong(String::length).sum());
        return all;
    }

    @Override
    public boolean create(String key, String value) {
        return written(value, store.create(key, value));
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        return written(value, store.replace(key, expected, value));
    }

    @Override
    public boolean remove(String key, String expected) {
        return written("", store.remove(key, expected));
    }

    private boolean written(String value, boolean answer) {
        counts.writes.increment();
        counts.written.add(value.length());
        return answer;
    }
}
