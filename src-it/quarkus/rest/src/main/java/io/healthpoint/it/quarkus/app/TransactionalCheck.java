package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;

/** Runs in a transaction of its own, or leaves one behind. */
@ApplicationScoped
public class TransactionalCheck {

    @Transactional
    @HealthCheck(value = "transactional", groups = "transactions")
    Outcome transactional(UserTransaction transaction) throws Exception {
        return Outcome.of(transaction.getStatus() == Status.STATUS_ACTIVE, "in a transaction");
    }

    @HealthCheck(value = "untidy", groups = "transactions")
    Outcome untidy(UserTransaction transaction) throws Exception {
        boolean clean = transaction.getStatus() == Status.STATUS_NO_TRANSACTION;
        transaction.begin();
        return Outcome.of(clean, "clean");
    }
}
