package io.healthpoint.settings;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.keys.FleetKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.Values;
import io.healthpoint.keys.kinds.Address;
import io.healthpoint.registry.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@link Settings}. */
public final class SettingsReader {

    private final Values values;
    private final String format;

    private SettingsReader(Values values) {
        this.values = values;
        this.format = values.get(GlobalKeys.FORMAT);
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
        return new Settings(
                reader.access(),
                reader.answers(),
                reader.runs(),
                reader.embedded(),
                reader.listener(),
                reader.fleet(),
                reader.files());
    }

    private Settings.Access access() {
        return new Settings.Access(
                values.find(GlobalKeys.USERNAME).orElse(""),
                values.secret(GlobalKeys.PASSWORD).orElse(""),
                values.find(GlobalKeys.PASSWORD_FILE).orElse(""),
                values.get(GlobalKeys.AUTH_REQUIRED),
                values.get(GlobalKeys.STAFF_ROLES),
                details(),
                guessing(),
                values.get(GlobalKeys.AUTH_REQUIRE_SECURE));
    }

    // What the form's specification wants counts where the operator says nothing.
    private Details details() {
        return values.find(GlobalKeys.DETAILS)
                .map(text -> Details.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(format.equals("microprofile") ? Details.ALWAYS : Details.AUTHENTICATED);
    }

    private Settings.Guessing guessing() {
        return new Settings.Guessing(
                values.get(GlobalKeys.AUTH_ATTEMPTS),
                values.get(GlobalKeys.AUTH_ATTEMPTS_OVERALL),
                values.find(GlobalKeys.AUTH_ADDRESS_HEADER).orElse(""));
    }

    private Settings.Answers answers() {
        return new Settings.Answers(
                values.get(GlobalKeys.PATH),
                mounted(),
                values.find(GlobalKeys.STATUS_DOWN),
                values.get(GlobalKeys.STATUS_DEGRADED),
                format);
    }

    // Without a listener nobody would be answered.
    private boolean mounted() {
        return values.get(GlobalKeys.MOUNT) || !values.hasAlso(GlobalKeys.LISTENER, GlobalKeys.MOUNT, "false");
    }

    private Settings.Runs runs() {
        return new Settings.Runs(
                values.get(GlobalKeys.TIMEOUT),
                values.get(GlobalKeys.TTL),
                values.get(GlobalKeys.DEADLINE),
                values.get(GlobalKeys.SHARE),
                values.get(GlobalKeys.DRAIN_DELAY),
                values.get(GlobalKeys.HISTORY));
    }

    private Address embedded() {
        return new Address(values.get(GlobalKeys.HOST), values.get(GlobalKeys.PORT));
    }

    private Optional<Settings.Fleet> fleet() {
        return values.find(FleetKeys.STORE).map(this::fleet);
    }

    private Settings.Fleet fleet(String store) {
        return new Settings.Fleet(
                store,
                values.find(FleetKeys.NODE).orElse(""),
                values.get(FleetKeys.INTERVAL),
                values.find(FleetKeys.EXPECT).orElse(0),
                values.find(FleetKeys.MIN).orElse(0),
                values.get(FleetKeys.FORGET),
                values.get(FleetKeys.CREATE));
    }

    private Optional<Settings.Files> files() {
        return values.find(GlobalKeys.FILES)
                .map(directory -> new Settings.Files(directory, values.get(GlobalKeys.FILES_INTERVAL)));
    }

    private Optional<Address> listener() {
        return values.find(GlobalKeys.LISTENER);
    }
}
