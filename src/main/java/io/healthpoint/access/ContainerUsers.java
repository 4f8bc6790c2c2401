package io.healthpoint.access;

import io.healthpoint.access.guesses.Turns;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the container about callers, for a few at a time: its realm may hang, each login that hangs keeps a thread of the
 * server, and there may be no more than five (Payara Server's default). So four at most are with it, and one is left for those
 * who need no realm. Who has failed lately keeps none but those who have as well from a turn, and no login keeps those from it
 * whom the container knows already. Thread-safe.
 */
final class ContainerUsers {

    private final Set<String> staffRoles;
    private final Turns logins = new Turns(2);
    private final Turns suspects = new Turns(1);
    private final Turns known = new Turns(1);

    ContainerUsers(Set<String> staffRoles) {
        this.staffRoles = staffRoles;
    }

    /** Without a look at credentials. Strangers need no turn. Empty where others have it. */
    Optional<Caller.Standing> standing(Caller caller) {
        return isKnown(caller)
                ? known.take(() -> caller.container().standing(staffRoles))
                : Optional.of(Caller.Standing.UNKNOWN);
    }

    /** With a look at credentials. Empty where others have the turn: then nobody has looked at them. */
    Optional<Caller.Standing> standing(Caller caller, boolean suspect) {
        Turns turns = isKnown(caller) ? known : suspect ? suspects : logins;
        return turns.take(() -> caller.container().standing(staffRoles));
    }

    private static boolean isKnown(Caller caller) {
        return caller.container().user().isPresent();
    }
}
