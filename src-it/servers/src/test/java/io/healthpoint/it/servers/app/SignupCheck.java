package io.healthpoint.it.servers.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;

/** The check that the library began with: nobody signed up for a day, so something must be wrong. */
@ApplicationScoped
public class SignupCheck {

    @HealthCheck("signup")
    Outcome userSignup(Signups signups) {
        LocalDateTime last = signups.last();
        if (last == null) {
            return Outcome.down("nobody ever signed up");
        }
        boolean recent = last.isAfter(LocalDateTime.now().minusDays(1));
        return Outcome.of(recent, recent ? "somebody signed up" : "last signup was: " + last);
    }

    @HealthCheck("transactional")
    @Transactional
    Outcome inTransaction(Signups signups, Transactions transactions) {
        signups.add(LocalDateTime.now());
        return Outcome.of(transactions.isActive(), "in a transaction");
    }
}
