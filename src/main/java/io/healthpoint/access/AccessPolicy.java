package io.healthpoint.access;

import io.healthpoint.settings.Details;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Decides what a caller may see. Thread-safe. */
@Dependent
public class AccessPolicy {

    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Settings.Access settings;
    private final Supplier<Optional<BasicCredentials>> credentials;
    private final Guesses guesses;
    private final PlainHttp plainHttp;

    /**
     * Follows the settings.
     *
     * @param settings the application's
     */
    @Inject
    public AccessPolicy(Settings settings) {
        this(settings, System::nanoTime);
    }

    AccessPolicy(Settings settings, LongSupplier nanos) {
        this.settings = settings.access();
        Settings.Guessing guessing = this.settings.guessing();
        this.guesses = new Guesses(guessing.attempts(), guessing.overall(), nanos);
        this.plainHttp = new PlainHttp(this.settings.requireSecure(), nanos);
        this.credentials = credentials(this.settings, nanos);
    }

    /**
     * Tells whether a login is not looked at now: its caller has failed too often, or the password of another is just being
     * hashed, which takes its time and happens until the right one has come once.
     *
     * @param caller who asks
     * @return how long to wait before the next login is looked at; empty where it is now, and for everyone without one
     */
    public Optional<Duration> pauseFor(Caller caller) {
        return caller.authorization().isEmpty()
                ? Optional.empty()
                : guesses.pauseFor(addressOf(caller)).or(() -> hashing().map(busy -> A_MOMENT));
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
        boolean matches = matches(caller);
        boolean entitled = matches || isStaff(caller);
        count(caller, matches, entitled);
        if (!entitled && settings.required()) {
            return Disclosure.NOTHING;
        }
        return settings.details() != Details.NEVER && (entitled || always) ? Disclosure.DETAILS : Disclosure.STATUS;
    }

    /**
     * Tells whether a caller might see more with other credentials. Looks at none: that would be a guess that nobody counts.
     *
     * @param seen what the caller sees now
     * @return false where the caller sees all, and where nobody sees more
     */
    public boolean signingInHelps(Disclosure seen) {
        return settings.details() == Details.AUTHENTICATED && seen != Disclosure.DETAILS;
    }

    /**
     * Finds what the operator should know of these settings.
     *
     * @return a sentence each; none holds a secret
     */
    public List<String> warnings() {
        return AccessWarnings.of(settings);
    }

    private boolean matches(Caller caller) {
        return !caller.authorization().isEmpty()
                && plainHttp.mayCarryCredentials(caller.connection())
                && credentials
                        .get()
                        .filter(pair -> pair.match(caller.authorization()))
                        .isPresent();
    }

    // What the container knows is no guess, and what is no login neither.
    private void count(Caller caller, boolean matches, boolean entitled) {
        if (matches) {
            guesses.succeeded(addressOf(caller));
        } else if (!entitled
                && Login.parse(caller.authorization()).isPresent()
                && !caller.authenticated().getAsBoolean()) {
            guesses.failed(addressOf(caller));
        }
    }

    private Optional<BasicCredentials> hashing() {
        return credentials.get().filter(BasicCredentials::isHashing);
    }

    private String addressOf(Caller caller) {
        return ClientAddress.of(caller.connection(), settings.guessing().addressHeader());
    }

    private boolean isStaff(Caller caller) {
        return caller.authenticated().getAsBoolean()
                && settings.staffRoles().stream().anyMatch(caller.inRole());
    }

    private static Supplier<Optional<BasicCredentials>> credentials(Settings.Access settings, LongSupplier nanos) {
        if (settings.passwordFile().isEmpty()) {
            Optional<BasicCredentials> fixed = BasicCredentials.of(settings.username(), settings.password());
            return () -> fixed;
        }
        PasswordFile file = new PasswordFile(Path.of(settings.passwordFile()), nanos);
        return new ChangingCredentials(settings.username(), file);
    }
}
