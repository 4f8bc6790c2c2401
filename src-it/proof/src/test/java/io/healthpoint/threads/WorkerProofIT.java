package io.healthpoint.threads;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.healthpoint.it.proof.Steps;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkerProofIT {

    private static Worker started(Runnable work) {
        Worker worker = Worker.of(work, "worker", null);
        worker.start();
        return worker;
    }

    private static Worker current() {
        return Worker.current().orElseThrow();
    }

    @Test
    void whatMustNotBeInterruptedIsNotWheneverTheInterruptComes() {
        Steps.inAnyOrder(() -> {
            AtomicBoolean within = new AtomicBoolean();
            Worker worker = started(() -> current().uninterrupted(() -> {
                Thread.interrupted(); // one that came before
                within.set(false); // a step, at which another thread may take its own
                within.set(Thread.interrupted());
                return true;
            }));
            worker.interrupt();
            Steps.join(worker);

            assertFalse(within.get(), "interrupted within");
        });
    }

    @Test
    void anInterruptThatComesAfterwardsIsNotLost() {
        Steps.inAnyOrder(() -> {
            AtomicBoolean afterwards = new AtomicBoolean();
            Worker worker = started(() -> {
                current().uninterrupted(() -> true);
                afterwards.set(true);
                while (!Thread.interrupted()) {
                    LockSupport.park();
                }
            });
            while (!afterwards.get()) {
                Thread.onSpinWait();
            }
            worker.interrupt();
            Steps.join(worker);
        });
    }
}
