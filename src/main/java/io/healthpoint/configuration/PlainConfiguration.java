package io.healthpoint.configuration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
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
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Key by which MicroProfile Config 3.1 switches expressions off ("Backwards Compatibility"). */
    private static final String EXPRESSIONS_ENABLED = "mp.config.property.expressions.enabled";

    private final Supplier<Properties> systemProperties;
    private final Map<String, String> environment;
    // Nearly every key that is looked for is in no variable: one look tells.
    private final Set<String> variables = new HashSet<>();
    private final Properties file;
    private final Expressions expressions = new Expressions(this::find);

    PlainConfiguration(Supplier<Properties> systemProperties, Map<String, String> environment, Properties file) {
        this.systemProperties = systemProperties;
        this.environment = environment;
        environment.keySet().forEach(name -> variables.add(VariableName.of(name)));
        this.file = file;
    }

    static PlainConfiguration ofApplication() {
        return new PlainConfiguration(System::getProperties, System.getenv(), load(ApplicationLoader.find()));
    }

    @Override
    public Optional<String> value(String key) {
        try {
            return Optional.ofNullable(find(key)).map(this::expand).filter(text -> !text.isEmpty());
        } catch (NoSuchElementException expressionWithoutValue) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isVoid(String key) {
        return Optional.ofNullable(find(key)).filter(Expressions::areIn).isPresent();
    }

    @Override
    public Iterable<String> names() {
        Set<String> names = new LinkedHashSet<>(systemProperties.get().stringPropertyNames());
        names.addAll(environment.keySet());
        names.addAll(file.stringPropertyNames());
        return names;
    }

    private String expand(String text) {
        boolean plain = !Expressions.areIn(text) || "false".equalsIgnoreCase(find(EXPRESSIONS_ENABLED));
        return plain ? text : expressions.expand(text);
    }

    private @Nullable String find(String key) {
        String property = systemProperties.get().getProperty(key);
        if (property != null) {
            return property;
        }
        return variables.contains(VariableName.of(key)) ? ofVariable(key) : file.getProperty(key);
    }

    private @Nullable String ofVariable(String key) {
        return VariableName.spellings(key).stream()
                .map(environment::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> file.getProperty(key));
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
            properties.load(withoutMark(reader));
        }
        return properties;
    }

    // Else it were part of the first key.
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
