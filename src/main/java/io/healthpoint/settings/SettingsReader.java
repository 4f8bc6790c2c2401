package io.healthpoint.settings;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@link Settings}; the one place where their defaults stand. */
public final class SettingsReader {

    /** Names of the forms that {@code healthpoint.format} may choose. */
    public static final List<String> FORMATS = List.of("healthpoint", "microprofile");

    private final Values values;
    private final String format;

    private SettingsReader(Values values) {
        this.values = values;
        this.format = values.oneOf(Settings.FORMAT, FORMATS).orElse("healthpoint");
    }

    /**
     * Reads every setting that is not a single check's.
     *
     * @param configuration where the texts come from
     * @param faults is told of each value that cannot be read; its default stands in the result
     * @return the settings
     */
    public static Settings read(Configuration configuration, Consumer<Fault> faults) {
        SettingsReader reader = new SettingsReader(new Values(configuration, faults));
        return new Settings(reader.access(), reader.answers(), reader.runs(), reader.embedded(), reader.listener());
    }

    private Settings.Access access() {
        return new Settings.Access(
                values.text(Settings.USERNAME).orElse(""),
                values.secret(Settings.PASSWORD).orElse(""),
                values.text(Settings.PASSWORD_FILE).orElse(""),
                values.bool(Settings.AUTH_REQUIRED).orElse(false),
                values.list(Settings.STAFF_ROLES).orElse(Set.of("staff")),
                values.details(Settings.DETAILS)
                        .orElse(format.equals("microprofile") ? Details.ALWAYS : Details.AUTHENTICATED),
                guessing(),
                values.bool(Settings.AUTH_REQUIRE_SECURE).orElse(false));
    }

    private Settings.Guessing guessing() {
        return new Settings.Guessing(
                values.number(Settings.AUTH_ATTEMPTS, 0, 1_000_000).orElse(100),
                values.number(Settings.AUTH_ATTEMPTS_OVERALL, 0, 1_000_000).orElse(1000),
                values.header(Settings.AUTH_ADDRESS_HEADER).orElse(""));
    }

    private Settings.Answers answers() {
        return new Settings.Answers(
                values.segment(Settings.PATH).orElse("health"),
                mounted(),
                values.status(Settings.STATUS_DOWN),
                values.status(Settings.STATUS_DEGRADED).orElse(200),
                format);
    }

    // Without a listener nobody would be answered.
    private boolean mounted() {
        boolean mounted = values.bool(Settings.MOUNT).orElse(true);
        return mounted || !values.hasAlso(Settings.LISTENER, Settings.MOUNT, "false");
    }

    private Settings.Runs runs() {
        return new Settings.Runs(
                values.positiveDuration(Settings.TIMEOUT).orElse(Duration.ofSeconds(5)),
                values.duration(Settings.TTL).orElse(Duration.ZERO),
                values.positiveDuration(Settings.DEADLINE).orElse(Duration.ofSeconds(10)),
                values.duration(Settings.SHARE).orElse(Duration.ofMillis(5)),
                values.duration(Settings.DRAIN_DELAY).orElse(Duration.ZERO),
                values.number(Settings.HISTORY, 0, 10_000).orElse(100));
    }

    private Settings.Address embedded() {
        return new Settings.Address(
                values.text(Settings.HOST).orElse("localhost"),
                values.number(Settings.PORT, 0, 65535).orElse(8080));
    }

    private Optional<Settings.Address> listener() {
        return values.address(Settings.LISTENER);
    }
}
