package io.healthpoint.access;

import io.healthpoint.access.password.PasswordHash;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** What the operator should know of the settings about access: they do less, or more, than they seem to. */
public final class AccessWarnings {

    private final Settings.Access settings;

    /**
     * Looks at the settings.
     *
     * @param settings the application's
     */
    public AccessWarnings(Settings settings) {
        this.settings = settings.access();
    }

    /**
     * Finds them.
     *
     * @return a sentence each; none holds a secret
     */
    public List<String> find() {
        List<String> warnings = new ArrayList<>();
        boolean noUser = settings.username().isEmpty();
        boolean noPassword =
                settings.password().isEmpty() && settings.passwordFile().isEmpty();
        if (!settings.password().isEmpty() && !settings.passwordFile().isEmpty()) {
            warnings.add("%s and %s are both set: the file is taken; remove one of them"
                    .formatted(GlobalKeys.PASSWORD.name(), GlobalKeys.PASSWORD_FILE.name()));
        }
        if (noUser != noPassword) {
            warnings.add("%s is set and %s is not: nobody sees details by password; set both or neither"
                    .formatted(
                            noUser ? GlobalKeys.PASSWORD.name() : GlobalKeys.USERNAME.name(),
                            noUser ? GlobalKeys.USERNAME.name() : GlobalKeys.PASSWORD.name()));
        }
        if (settings.username().contains(":")) {
            warnings.add(GlobalKeys.USERNAME.name()
                    + " contains a colon, which HTTP Basic cannot carry: nobody can log in with it");
        }
        if (settings.password().startsWith(PasswordHash.PREFIX)
                && PasswordHash.parse(settings.password()).isEmpty()) {
            warnings.add(GlobalKeys.PASSWORD.name() + " looks like a hash and is none: it is taken as plain text;"
                    + " make one with io.healthpoint.access.HashPassword");
        }
        return warnings;
    }
}
