package io.healthpoint.configuration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * System properties, environment and {@value #FILE}, in this order, for applications without MicroProfile Config.
 *
 * <p>Environment variables are named by the rule of MicroProfile Config 3.1, "Default ConfigSources".
 */
final class PlainConfiguration implements Configuration {

    private static final String FILE = "META-INF/microprofile-config.properties";

    private final Supplier<Properties> systemProperties;
    private final Map<String, String> environment;
    private final Properties file;

    PlainConfiguration(Supplier<Properties> systemProperties, Map<String, String> environment, Properties file) {
        this.systemProperties = systemProperties;
        this.environment = environment;
        this.file = file;
    }

    static PlainConfiguration ofApplication() {
        return new PlainConfiguration(System::getProperties, System.getenv(), load(ApplicationLoader.find()));
    }

    @Override
    public Optional<String> value(String key) {
        String text = firstOf(
                systemProperties.get().getProperty(key),
                environment.get(key),
                environment.get(variable(key)),
                environment.get(variable(key).toUpperCase(Locale.ROOT)),
                file.getProperty(key));
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Override
    public Iterable<String> keys() {
        Set<String> keys = new LinkedHashSet<>(systemProperties.get().stringPropertyNames());
        keys.addAll(environment.keySet());
        keys.addAll(file.stringPropertyNames());
        return keys;
    }

    private static String variable(String key) {
        StringBuilder name = new StringBuilder(key.length());
        for (int index = 0; index < key.length(); index++) {
            name.append(isKept(key.charAt(index)) ? key.charAt(index) : '_');
        }
        return name.toString();
    }

    private static boolean isKept(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    private static Properties load(ClassLoader loader) {
        Properties merged = new Properties();
        try {
            for (URL url : Collections.list(loader.getResources(FILE))) {
                // The class path's order is the precedence, as the first of two classes of one name wins.
                read(url).forEach(merged::putIfAbsent);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FILE, unreadable);
        }
        return merged;
    }

    private static Properties read(URL url) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
