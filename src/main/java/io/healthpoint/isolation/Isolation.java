package io.healthpoint.isolation;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.RequestScope;
import io.healthpoint.threads.ThreadState;
import java.util.function.Consumer;

/** Runs what the application wrote so that one piece of it never meets what another has left. Thread-safe. */
public final class Isolation {

    private final RequestScope requestScope;
    private final OpenTransaction transaction;

    /**
     * Isolates what runs on threads of this library.
     *
     * @param requestScope opens a request context for each call
     */
    public Isolation(RequestScope requestScope) {
        this(requestScope, OpenTransaction.ofPlatform());
    }

    Isolation(RequestScope requestScope, OpenTransaction transaction) {
        this.requestScope = requestScope;
        this.transaction = transaction;
    }

    /**
     * Surrounds each run of a check.
     *
     * @param check with the policy that holds
     * @return the same check, alone in each run
     */
    public Check around(Check check) {
        Leftovers leftovers = new Leftovers("the check \"" + check.name() + '"', transaction);
        IsolatedProcedure procedure = new IsolatedProcedure(check, requestScope, leftovers);
        return new Check(check.name(), check.policy(), check.origin(), procedure);
    }

    /**
     * Surrounds other work of the application, such as its observers.
     *
     * @param <T> what the work is done with
     * @param whose what does it, in words
     * @param work of the application
     * @return the same work, alone each time
     */
    public <T> Consumer<T> around(String whose, Consumer<T> work) {
        Leftovers leftovers = new Leftovers(whose, transaction);
        return value -> alone(leftovers, () -> work.accept(value));
    }

    private void alone(Leftovers leftovers, Runnable work) {
        ThreadState before = ThreadState.now();
        RequestScope.Opened context = requestScope.open();
        try {
            work.run();
        } finally {
            context.leave();
            context.end();
            leftovers.putRight(before);
            Thread.interrupted();
        }
    }
}
