package io.healthpoint.configuration;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** MicroProfile Config. The one class that links its API, so that its absence is noticed here and nowhere else. */
final class MicroProfileConfiguration implements Configuration {

    private final Config config;

    MicroProfileConfiguration(Config config) {
        this.config = config;
    }

    static MicroProfileConfiguration ofApplication() {
        return new MicroProfileConfiguration(ConfigProvider.getConfig(ApplicationLoader.find()));
    }

    @Override
    public Optional<String> value(String key) {
        try {
            return config.getOptionalValue(key, String.class);
        } catch (NoSuchElementException expressionOverMissingKey) {
            throw new IllegalArgumentException(expressionOverMissingKey.getMessage(), expressionOverMissingKey);
        }
    }

    @Override
    public Iterable<String> keys() {
        Set<String> keys = new HashSet<>(System.getProperties().stringPropertyNames());
        // An implementation may keep the names it once saw; properties of the system come and go meanwhile.
        config.getPropertyNames().forEach(keys::add);
        return keys;
    }
}
