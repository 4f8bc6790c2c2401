package io.healthpoint.configuration;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
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
        } catch (NoSuchElementException expressionWithoutValue) {
            // Empty by the specification ("Property Expressions"), which not every implementation follows.
            return Optional.empty();
        }
    }

    @Override
    public boolean isVoid(String key) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(source -> source.getValue(key))
                .filter(Objects::nonNull)
                .findFirst()
                .filter(Expressions::areIn)
                .isPresent();
    }

    @Override
    public Iterable<String> names() {
        // An implementation may keep the names it once saw; properties of the system come and go meanwhile.
        Set<String> names = new HashSet<>(System.getProperties().stringPropertyNames());
        names.addAll(System.getenv().keySet());
        config.getPropertyNames().forEach(names::add);
        return names;
    }
}
