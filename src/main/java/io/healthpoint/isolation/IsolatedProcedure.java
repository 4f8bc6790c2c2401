package io.healthpoint.isolation;

import io.healthpoint.Outcome;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Procedure;
import io.healthpoint.registry.RequestScope;
import io.healthpoint.threads.ThreadState;
import io.healthpoint.threads.Worker;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A check's procedure, alone: what it finds is nobody's, and what it leaves reaches nobody. */
final class IsolatedProcedure implements Procedure {

    private final Procedure procedure;
    private final boolean interruptible;
    private final RequestScope requestScope;
    private final Leftovers leftovers;

    IsolatedProcedure(Check check, RequestScope requestScope, Leftovers leftovers) {
        this.procedure = check.procedure();
        this.interruptible = check.policy().interrupt();
        this.requestScope = requestScope;
        this.leftovers = leftovers;
    }

    @Override
    public CompletableFuture<Outcome> start() throws Throwable {
        ThreadState before = ThreadState.now();
        try {
            return inRequestContext();
        } finally {
            leftovers.putRight(before);
        }
    }

    @Override
    public @Nullable String alias() {
        return procedure.alias();
    }

    @Override
    public @Nullable String knownAs() {
        return procedure.knownAs();
    }

    // What an asynchronous check was given lives as long as its stage, which ends on another thread.
    private CompletableFuture<Outcome> inRequestContext() throws Throwable {
        RequestScope.Opened context = requestScope.open();
        CompletableFuture<Outcome> outcome;
        try {
            outcome = called();
        } catch (Throwable failure) {
            context.leave();
            context.end();
            throw failure;
        }
        context.leave();
        if (outcome.isDone()) {
            context.end();
        } else {
            CompletableFuture<Outcome> unused = outcome.whenComplete((said, failure) -> context.end());
        }
        return outcome;
    }

    private CompletableFuture<Outcome> called() throws Throwable {
        Optional<Worker> worker = interruptible ? Optional.empty() : Worker.current();
        return worker.isPresent() ? worker.get().uninterrupted(procedure::start) : procedure.start();
    }
}
