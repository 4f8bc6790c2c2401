package io.healthpoint.access;

import io.healthpoint.access.guesses.ClientAddress;
import io.healthpoint.access.guesses.Guesses;
import io.healthpoint.access.password.BasicCredentials;
import io.healthpoint.access.password.ChangingCredentials;
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
    private final Supplier<BasicCredentials> credentials;
    private final ContainerUsers users;
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

    AccessPolicy(Settings settings, LongSupplier nanos, Supplier<BasicCredentials> credentials) {
        this.settings = settings.access();
        Settings.Guessing guessing = this.settings.guessing();
        this.guesses = new Guesses(guessing.attempts(), guessing.overall(), nanos);
        this.plainHttp = new PlainHttp(this.settings.requireSecure(), nanos);
        this.users = new ContainerUsers(this.settings.staffRoles());
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
                .orElseGet(() -> users.standing(caller).map(this::verdict).orElseGet(AccessPolicy::inAMoment));
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
            return verdict(Caller.Standing.UNKNOWN); // nobody has looked at it, the container neither
        }
        Guess guess = new Guess(login, addressOf(caller.connection()), credentials.get());
        return guesses.pauseFor(guess.address(), guess.credentials())
                .map(Verdict::later)
                .orElseGet(() -> compared(guess, caller));
    }

    // Whose credentials are the configured ones needs no realm, which may hang. Nor is it asked about those that have
    // not been
    // compared: they might be the right ones.
    private Verdict compared(Guess guess, Caller caller) {
        boolean suspect = guesses.isSuspect(guess.address());
        return switch (guess.compare(suspect)) {
            case YES -> counted(guess, true, verdict(true, false));
            case NO ->
                users.standing(caller, suspect)
                        .map(standing -> counted(guess, guess.isOf(standing), verdict(standing)))
                        .orElseGet(AccessPolicy::inAMoment);
            case BUSY ->
                users.standing(caller)
                        .filter(Caller.Standing::inRole)
                        .map(this::verdict)
                        .orElseGet(AccessPolicy::inAMoment);
        };
    }

    // Others may have used up the limit meanwhile: then this one, right or wrong, tells as little as if it had come
    // later.
    private Verdict counted(Guess guess, boolean right, Verdict verdict) {
        Optional<Duration> pause = right
                ? guesses.succeeded(guess.address(), guess.credentials())
                : guesses.failed(guess.address(), guess.credentials());
        return pause.map(Verdict::later).orElse(verdict);
    }

    private Verdict verdict(Caller.Standing standing) {
        return verdict(standing.inRole(), standing.isKnown());
    }

    private Verdict verdict(boolean entitled, boolean known) {
        if (!entitled && settings.required()) {
            return Verdict.of(Disclosure.NOTHING, known);
        }
        boolean details = entitled || settings.details() == Details.ALWAYS;
        return Verdict.of(
                details && settings.details() != Details.NEVER ? Disclosure.DETAILS : Disclosure.STATUS, known);
    }

    private static Verdict inAMoment() {
        return Verdict.later(A_MOMENT);
    }

    private String addressOf(Connection connection) {
        String header = settings.guessing().addressHeader();
        List<String> told = header.isEmpty() ? List.of() : connection.headers().apply(header);
        return ClientAddress.of(connection.address(), told);
    }

    private static Supplier<BasicCredentials> credentials(Settings.Access settings, LongSupplier nanos) {
        if (settings.passwordFile().isEmpty()) {
            BasicCredentials fixed = BasicCredentials.of(settings.username(), settings.password());
            return () -> fixed;
        }
        return new ChangingCredentials(settings.username(), Path.of(settings.passwordFile()), nanos);
    }
}
