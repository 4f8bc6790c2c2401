package io.healthpoint.run;

import io.healthpoint.Groups;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Scope;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.GroupName;
import io.healthpoint.registry.Selection;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The health of this application, for its own code. */
public final class ApplicationHealth implements Healthpoint {

    private final CheckRunner runner;
    private final LiveRegistry registry;
    private final Drain drain;

    /**
     * Asks and changes what requests ask too.
     *
     * @param runner for reports
     * @param registry takes checks in
     * @param drain for going out of service
     */
    public ApplicationHealth(CheckRunner runner, LiveRegistry registry, Drain drain) {
        this.runner = runner;
        this.registry = registry;
        this.drain = drain;
    }

    @Override
    public Report report() {
        return report(Selection.ALL);
    }

    @Override
    public Report report(String group) {
        return report(new Selection(group, Set.of(), Set.of()));
    }

    @Override
    public Registration register(String name, Policy policy, Callable<Outcome> check) {
        policy.groups().stream()
                .filter(group -> !GroupName.isValid(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new IllegalArgumentException(GroupName.RULE + ", but found: \"" + group + '"');
                });
        requireScope(policy);
        registry.add(new Check(name, policy, "Healthpoint.register", () -> started(check)));
        AtomicBoolean registered = new AtomicBoolean(true);
        return () -> {
            if (registered.compareAndSet(true, false)) {
                registry.remove(name);
            }
        };
    }

    private static void requireScope(Policy policy) {
        if (policy.scope() == Scope.FLEET && policy.groups().contains(Groups.LIVE)) {
            throw new IllegalArgumentException("a check of group live must not run once a fleet");
        }
        if (policy.scope() == Scope.FLEET
                && (policy.interval() == null || policy.interval().isZero())) {
            throw new IllegalArgumentException("a check that runs once a fleet must have an interval");
        }
    }

    @Override
    public void drain() {
        drain.begin();
    }

    private Report report(Selection asked) {
        if (registry.isInsideCheck(Thread.currentThread())) {
            throw new IllegalStateException("a check must not ask for the report: it would wait for itself");
        }
        return runner.report(asked)
                .orElseThrow(() -> new IllegalArgumentException("there is no group \"" + asked.group() + '"'))
                .join();
    }

    private static CompletableFuture<Outcome> started(Callable<Outcome> check) throws Exception {
        Outcome outcome = check.call();
        return CompletableFuture.completedFuture(outcome == null ? Outcome.down("returned null") : outcome);
    }
}
