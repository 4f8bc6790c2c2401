package io.healthpoint.configuration;

import java.util.Map;
import java.util.Optional;

/** Settings that a test gives. */
public record MapConfiguration(Map<String, String> values) implements Configuration {

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean isVoid(String key) {
        return false;
    }

    @Override
    public Iterable<String> names() {
        return values.keySet();
    }
}
