package io.healthpoint.kit.stage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a test, as system properties: whoever reads configuration sees them.
 *
 * @param before what they were before; null = absent
 */
public record TestSettings(Map<String, @Nullable String> before) {

    // Each probe of a test is a run of its own.
    private static final String SHARE = "healthpoint.share";

    /**
     * Sets them.
     *
     * @param settings a key, an equals sign and a value each
     * @return to be put back
     */
    public static TestSettings set(String[] settings) {
        Map<String, String> given = new LinkedHashMap<>(Map.of(SHARE, "0s"));
        Arrays.stream(settings).forEach(setting -> add(setting, given));
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        given.forEach((key, value) -> before.put(key, System.setProperty(key, value)));
        return new TestSettings(before);
    }

    /** Sets what was set before. */
    public void putBack() {
        before.forEach(TestSettings::putBack);
    }

    private static void add(String setting, Map<String, String> given) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "a setting is a key, an equals sign and a value, such as healthpoint.timeout=1s, but found: \""
                            + setting + '"');
        }
        given.put(
                setting.substring(0, equals).strip(),
                setting.substring(equals + 1).strip());
    }

    private static void putBack(String key, @Nullable String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }
}
