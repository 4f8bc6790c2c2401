package io.healthpoint.access;

import io.healthpoint.access.guesses.ClientAddress;
import io.healthpoint.access.guesses.Guesses;
import io.healthpoint.access.password.BasicCredentials;
import io.healthpoint.access.password.ChangingCredentials;
import io.healthpoint.access.password.Match;
import io.healthpoint.settings.Details;
import io.healthpoint.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Decides what a caller may see. Thread-safe. */
public final class AccessPolicy {

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
    public AccessPolicy(Settings settings) {
        this(settings, System::nanoTime);
    }

    AccessPolicy(Settings settings, LongSupplier nanos) {
        this(settings, nanos, credentials(settings.access(), nanos));
    }

    AccessPolicy(Settings settings, LongSupplier nanos, Supplier<Optional<BasicCredentials>> credentials) {
        this.settings = settings.access();
        Settings.Guessing guessing = this.settings.guessing();
        this.guesses = new Guesses(guessing.attempts(), guessing.overall(), nanos);
        this.plainHttp = new PlainHttp(this.settings.requireSecure(), nanos);
        this.credentials = credentials;
    }

    /**
     * Decides, and counts a login that failed.
     *
     * @param caller who asks; a malformed login is none
     * @return what this caller may see now
     */
    public Verdict verdictOn(Caller caller) {
        boolean always = settings.details() == Details.ALWAYS;
        if (!settings.required() && settings.details() != Details.AUTHENTICATED) {
            // Who asks makes no difference.
            return Verdict.of(always ? Disclosure.DETAILS : Disclosure.STATUS, false);
        }
        return Login.parse(caller.authorization())
                .map(login -> verdictOn(login, caller))
                .orElseGet(() -> verdict(isStaff(caller), caller.isKnown()));
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

    private Verdict verdictOn(Login login, Caller caller) {
        if (!plainHttp.mayCarryCredentials(caller.connection())) {
            return verdict(false, false); // nobody has looked at it, the container neither
        }
        String address = addressOf(caller.connection());
        return guesses.pauseFor(address).map(Verdict::later).orElseGet(() -> compared(login, caller, address));
    }

    private Verdict compared(Login login, Caller caller, String address) {
        Match match = credentials
                .get()
                .map(pair -> pair.compare(login.username(), login.password(), guesses.isSuspect(address)))
                .orElse(Match.NO);
        boolean entitled = match == Match.YES || isStaff(caller);
        if (match == Match.BUSY && !entitled) {
            return Verdict.later(A_MOMENT);
        }
        if (match == Match.YES || isOfTheContainer(login, caller)) {
            guesses.succeeded(address);
        } else {
            guesses.failed(address);
        }
        return verdict(entitled, !entitled && caller.isKnown());
    }

    private Verdict verdict(boolean entitled, boolean known) {
        if (!entitled && settings.required()) {
            return Verdict.of(Disclosure.NOTHING, known);
        }
        boolean details = entitled || settings.details() == Details.ALWAYS;
        return Verdict.of(
                details && settings.details() != Details.NEVER ? Disclosure.DETAILS : Disclosure.STATUS, known);
    }

    private String addressOf(Connection connection) {
        String header = settings.guessing().addressHeader();
        List<String> told = header.isEmpty() ? List.of() : connection.headers().apply(header);
        return ClientAddress.of(connection.address(), told);
    }

    // Whom it knows by other means, such as a session, may guess as anybody may.
    private static boolean isOfTheContainer(Login login, Caller caller) {
        return caller.user().get().filter(login.username()::equalsIgnoreCase).isPresent();
    }

    private boolean isStaff(Caller caller) {
        return caller.isKnown() && settings.staffRoles().stream().anyMatch(caller.inRole());
    }

    private static Supplier<Optional<BasicCredentials>> credentials(Settings.Access settings, LongSupplier nanos) {
        if (settings.passwordFile().isEmpty()) {
            Optional<BasicCredentials> fixed = BasicCredentials.of(settings.username(), settings.password());
            return () -> fixed;
        }
        return new ChangingCredentials(settings.username(), Path.of(settings.passwordFile()), nanos);
    }
}
