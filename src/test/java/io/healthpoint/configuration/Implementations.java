package io.healthpoint.configuration;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Properties;

/** The two kinds of configuration there are, with environments that a test gives. */
public final class Implementations {

    private Implementations() {}

    public static Configuration plain(Map<String, String> environment, Map<String, String> file) {
        Properties properties = new Properties();
        properties.putAll(file);
        return new PlainConfiguration(Properties::new, environment, properties);
    }

    public static Configuration smallRye(Map<String, String> environment, Map<String, String> file) {
        return new MicroProfileConfiguration(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(file, "file", 100))
                .build());
    }
}
