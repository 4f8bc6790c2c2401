package io.healthpoint.isolation;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** Jakarta Transactions. Loaded only where its API is there, which does not mean that somebody manages transactions. */
final class JakartaTransaction implements OpenTransaction {

    // Jakarta EE Platform 10, section 5.10.
    private static final String NAME = "java:comp/UserTransaction";

    private volatile @Nullable UserTransaction ofThread;
    private volatile boolean looked;

    // Looked up by the first check that has run: nobody else may see the container's naming context.
    @Override
    public boolean rollBack() {
        if (!looked) {
            ofThread = find().orElse(null);
            looked = true;
        }
        UserTransaction found = ofThread;
        return found != null && rollBack(found);
    }

    private static boolean rollBack(UserTransaction transaction) {
        try {
            if (transaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
                return false;
            }
            transaction.rollback();
            return true;
        } catch (SystemException | RuntimeException cannotTell) {
            return false;
        }
    }

    // One object serves all threads: it stands for the transaction of whichever thread asks it.
    @SuppressWarnings("BanJNDI") // a constant name in the container's own naming context
    private static Optional<UserTransaction> find() {
        try {
            return Optional.of(InitialContext.doLookup(NAME));
        } catch (NamingException | ClassCastException notNamed) {
            return ofBeans();
        }
    }

    private static Optional<UserTransaction> ofBeans() {
        try {
            Instance<UserTransaction> bean = CDI.current().select(UserTransaction.class);
            return bean.isResolvable() ? Optional.of(bean.get()) : Optional.empty();
        } catch (RuntimeException noneHere) {
            return Optional.empty();
        }
    }
}
