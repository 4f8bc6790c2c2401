package io.healthpoint.access;

import io.healthpoint.settings.Details;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a caller may see. Thread-safe. */
@Dependent
public class AccessPolicy {

    private final Settings.Access settings;
    private final Optional<BasicCredentials> credentials;

    /**
     * Follows the settings.
     *
     * @param settings the application's
     */
    @Inject
    public AccessPolicy(Settings settings) {
        this.settings = settings.access();
        this.credentials = BasicCredentials.of(this.settings.username(), this.settings.password());
    }

    /**
     * Decides.
     *
     * @param caller who asks; wrong or malformed credentials are none
     * @return what this caller may see
     */
    public Disclosure disclosureFor(Caller caller) {
        boolean always = settings.details() == Details.ALWAYS;
        if (!settings.required() && settings.details() != Details.AUTHENTICATED) {
            return always ? Disclosure.DETAILS : Disclosure.STATUS; // who asks makes no difference
        }
        boolean entitled = knows(caller);
        if (!entitled && settings.required()) {
            return Disclosure.NOTHING;
        }
        return settings.details() != Details.NEVER && (entitled || always) ? Disclosure.DETAILS : Disclosure.STATUS;
    }

    /**
     * Tells whether a caller belongs to those who may see details, where anybody may.
     *
     * @param caller who asks
     * @return whether the credentials match, or the container knows a member of staff
     */
    public boolean knows(Caller caller) {
        return matches(caller) || isStaff(caller);
    }

    /**
     * Finds what the operator should know of these settings.
     *
     * @return a sentence each; none holds a secret
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        boolean noUser = settings.username().isEmpty();
        if (noUser != settings.password().isEmpty()) {
            warnings.add("%s is set and %s is not: nobody sees details by password; set both or neither"
                    .formatted(
                            noUser ? Settings.PASSWORD : Settings.USERNAME,
                            noUser ? Settings.USERNAME : Settings.PASSWORD));
        }
        if (settings.username().contains(":")) {
            warnings.add(
                    Settings.USERNAME + " contains a colon, which HTTP Basic cannot carry: nobody can log in with it");
        }
        if (settings.password().startsWith(PasswordHash.PREFIX)
                && PasswordHash.parse(settings.password()).isEmpty()) {
            warnings.add(Settings.PASSWORD + " looks like a hash and is none: it is taken as plain text;"
                    + " make one with io.healthpoint.access.HashPassword");
        }
        return warnings;
    }

    private boolean matches(Caller caller) {
        return credentials.isPresent() && credentials.get().match(caller.authorization());
    }

    private boolean isStaff(Caller caller) {
        return caller.authenticated().getAsBoolean()
                && settings.staffRoles().stream().anyMatch(caller.inRole());
    }
}
