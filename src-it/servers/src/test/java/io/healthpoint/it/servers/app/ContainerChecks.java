package io.healthpoint.it.servers.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

@ApplicationScoped
public class ContainerChecks {

    @Resource
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Inject
    Visit visit;

    @Inject
    Vault vault;

    @HealthCheck("data-source")
    boolean dataSource() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        }
    }

    @HealthCheck("user-transaction")
    Outcome userTransaction(Transactions transactions) throws Exception {
        transaction.begin();
        try {
            return Outcome.of(transactions.isActive(), "begun");
        } finally {
            transaction.rollback();
        }
    }

    @HealthCheck("naming")
    Outcome naming() throws NamingException {
        return Outcome.up((String) InitialContext.doLookup("java:comp/env/greeting"));
    }

    @HealthCheck("class-loader")
    boolean classLoader() throws ClassNotFoundException {
        return Thread.currentThread().getContextClassLoader().loadClass(Visit.class.getName()) == Visit.class;
    }

    @HealthCheck("request-scope")
    boolean requestScope() {
        return visit.count() == 1;
    }

    @HealthCheck("request-scope.another")
    boolean anotherRequestScope() {
        return visit.count() == 1;
    }

    @HealthCheck("roles")
    Outcome roles() {
        try {
            return Outcome.down("opened by nobody: " + vault.open());
        } catch (RuntimeException refused) {
            return Outcome.up("refused");
        }
    }

    @HealthCheck("thread")
    Outcome thread() {
        Thread thread = Thread.currentThread();
        return Outcome.of(thread.isDaemon(), thread.getName().replaceAll("[0-9]+$", ""));
    }
}
