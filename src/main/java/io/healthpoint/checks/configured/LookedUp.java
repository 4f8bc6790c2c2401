package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * A check of what stands in JNDI: down as long as nothing of its type stands there, for it may come later than the application.
 *
 * @param <T> the type
 */
final class LookedUp<T> implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    /** Where names stand. */
    @FunctionalInterface
    interface Names {
        Object lookUp(String name) throws NamingException;
    }

    private final Names names;
    private final String name;
    private final Class<T> type;
    private final Function<T, Callable<Outcome>> maker;
    private volatile @Nullable Callable<Outcome> check;

    @SuppressWarnings("BanJNDI") // the name is the operator's
    LookedUp(String name, Class<T> type, Function<T, Callable<Outcome>> maker) {
        this(InitialContext::doLookup, name, type, maker);
    }

    LookedUp(Names names, String name, Class<T> type, Function<T, Callable<Outcome>> maker) {
        this.names = names;
        this.name = name;
        this.type = type;
        this.maker = maker;
    }

    @Override
    public Outcome call() throws Exception {
        Callable<Outcome> found = check;
        return found == null ? lookUp() : found.call();
    }

    private Outcome lookUp() throws Exception {
        try {
            Object there = names.lookUp(name);
            if (!type.isInstance(there)) {
                return Outcome.down("what its lookup names in JNDI is no " + type.getSimpleName());
            }
            Callable<Outcome> made = maker.apply(type.cast(there));
            check = made;
            return made.call();
        } catch (NamingException absent) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: nothing at " + name, absent);
            return Outcome.down("what its lookup names is not in JNDI");
        }
    }
}
