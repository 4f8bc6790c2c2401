package io.healthpoint.it.servers.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

@ApplicationScoped
public class Transactions {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    public boolean isActive() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
