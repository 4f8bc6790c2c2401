package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.registry.Procedure;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes its check when it first runs: until then, and where it is disabled, nothing of it is loaded. */
final class LazyProcedure implements Procedure {

    private final Supplier<Callable<Outcome>> maker;
    private volatile @Nullable Callable<Outcome> made;

    LazyProcedure(Supplier<Callable<Outcome>> maker) {
        this.maker = maker;
    }

    @Override
    public CompletableFuture<Outcome> start() throws Exception {
        return CompletableFuture.completedFuture(check().call());
    }

    // Not called on two threads at once.
    private Callable<Outcome> check() {
        Callable<Outcome> check = made;
        if (check == null) {
            check = maker.get();
            made = check;
        }
        return check;
    }
}
