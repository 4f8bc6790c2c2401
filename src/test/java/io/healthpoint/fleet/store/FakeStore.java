package io.healthpoint.fleet.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A store under a test's hand: whole, or out of reach. */
public final class FakeStore implements Store {

    public final Map<String, String> entries = new TreeMap<>();
    public int reads;
    public int readsOfAll;
    public int writes;
    public boolean isOutOfReach;
    /** What is written is written, and whoever wrote it is told that it failed. */
    public boolean losesAnswers;
    /** The same for changes alone. */
    public boolean losesAnswersToChanges;

    @Override
    public Optional<String> read(String key) {
        reads++;
        return answer(Optional.ofNullable(entries.get(key)));
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        readsOfAll++;
        return answer(entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public boolean create(String key, String value) {
        writes++;
        return changed(!isOutOfReach && entries.putIfAbsent(key, value) == null);
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        writes++;
        return changed(!isOutOfReach && entries.replace(key, expected, value));
    }

    @Override
    public boolean remove(String key, String expected) {
        writes++;
        return changed(!isOutOfReach && entries.remove(key, expected));
    }

    private boolean changed(boolean answer) {
        if (losesAnswersToChanges) {
            throw new IllegalStateException("no answer");
        }
        return answer(answer);
    }

    private <T> T answer(T answer) {
        if (isOutOfReach || losesAnswers) {
            throw new IllegalStateException("jdbc:secret://db7.intern");
        }
        return answer;
    }
}
