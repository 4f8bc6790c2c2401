package io.healthpoint.it.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.healthpoint.threads.InOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderProofIT {

    @Test
    void eachTaskIsDoneOnceAndNeverTwoAtATime() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            InOrder inOrder = new InOrder(threads);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<String> done = new ArrayList<>();
            Steps.together(() -> inOrder.execute(task("a", inside, most, done)), () -> {
                inOrder.execute(task("b", inside, most, done));
                inOrder.execute(task("c", inside, most, done));
            });
            threads.join();

            assertEquals(1, most.get(), "at a time");
            assertEquals(3, done.size(), "done");
            assertTrue(done.indexOf("b") < done.indexOf("c"), "in the order given");
        });
    }

    @Test
    void aTaskThatComesWhileTheLastOneEndsIsDone() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            InOrder inOrder = new InOrder(threads);
            AtomicInteger done = new AtomicInteger();
            inOrder.execute(done::incrementAndGet);
            inOrder.execute(done::incrementAndGet);
            threads.join();

            assertEquals(2, done.get(), "done");
        });
    }

    private static Runnable task(String name, AtomicInteger inside, AtomicInteger most, List<String> done) {
        return () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            done.add(name);
            inside.decrementAndGet();
        };
    }

    @Test
    void whereNoThreadIsToBeHadATaskIsDoneOrItsGiverIsTold() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            AtomicInteger refusals = new AtomicInteger(1);
            InOrder inOrder = new InOrder(task -> {
                if (refusals.getAndDecrement() > 0) {
                    throw new RejectedExecutionException("no thread left");
                }
                threads.execute(task);
            });
            AtomicInteger done = new AtomicInteger();
            AtomicInteger told = new AtomicInteger();
            Runnable give = () -> {
                try {
                    inOrder.execute(done::incrementAndGet);
                } catch (RejectedExecutionException refused) {
                    told.incrementAndGet();
                }
            };
            Steps.together(give, give);
            give.run();
            threads.join();

            assertEquals(3, done.get() + told.get(), "done or told of");
        });
    }
}
