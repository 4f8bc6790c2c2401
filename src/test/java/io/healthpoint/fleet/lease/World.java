package io.healthpoint.fleet.lease;

import io.healthpoint.fleet.store.FakeStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three instances that share a store, and what has run so far: one way that things can go. */
final class World {

    private static final Duration TICK = Node.INTERVAL.dividedBy(4);

    /**
     * A run.
     *
     * @param by the instance that made it
     * @param claim number of the newest claim in the store
     * @param clocks what each instance's clock showed
     */
    record Run(String by, long claim, Map<String, Long> clocks) {}

    final FakeStore store = new FakeStore();
    final List<Run> runs = new ArrayList<>();
    final List<Node> nodes = new ArrayList<>();
    long now;

    World() {
        double[] random = {0, 0.5, 0.99};
        for (int i = 0; i < random.length; i++) {
            nodes.add(new Node("n" + i, store, random[i], this::ran));
        }
    }

    private void ran(String by) {
        String entry = store.entries.get("healthpoint/1/check/once");
        long claim = Long.parseLong(entry.replaceAll(".*?\"run\":(\\d+).*", "$1"));
        runs.add(new Run(by, claim, nodes.stream().collect(Collectors.toMap(Node::toString, Node::nanos))));
    }

    void tick(int... rates) {
        pass(TICK, rates);
    }

    void pass(Duration duration, int... rates) {
        now += duration.toNanos();
        for (int i = 0; i < rates.length; i++) {
            nodes.get(i).pass(duration.multipliedBy(rates[i]));
        }
    }

    void settle() {
        nodes.forEach(Node::settle);
    }
}
