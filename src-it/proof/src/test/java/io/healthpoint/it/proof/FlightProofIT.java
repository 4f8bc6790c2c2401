package io.healthpoint.it.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlightProofIT {

    @Test
    void neverAreTwoThreadsInsideACheck() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            AtomicInteger answers = new AtomicInteger();
            AtomicInteger returned = new AtomicInteger();
            CheckUnderTest[] check = new CheckUnderTest[1];
            check[0] = new CheckUnderTest(threads, () -> {
                // Whoever is inside stays there until the other has been sent away, or let in.
                while (returned.get() == 0 && check[0].mostInside.get() < 2) {
                    Thread.onSpinWait();
                }
                return CheckUnderTest.up();
            });
            Runnable ask = () -> {
                check[0].ask(answers);
                returned.incrementAndGet();
            };
            Steps.together(ask, ask);
            threads.join();

            assertEquals(1, check[0].mostInside.get(), "most inside");
            assertEquals(2, answers.get(), "answers");
        });
    }

    @Test
    void everyWaiterIsAnsweredOnceAndEachFlightIsCountedOnceThoughTheDeadlineComesAtAnyMoment() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = new CheckUnderTest(threads, CheckUnderTest::up);
            AtomicInteger one = new AtomicInteger();
            AtomicInteger other = new AtomicInteger();
            Steps.together(() -> check.ask(one), () -> check.ask(other));
            threads.join();

            assertEquals(1, one.get(), "answers to one");
            assertEquals(1, other.get(), "answers to the other");
            assertEquals(check.begun.get(), check.counted.get(), "counted, of those begun");
        });
    }

    @Test
    void everyWaiterIsAnsweredOnceAndEachFlightIsCountedOnceThoughAStageEndsAtAnyMoment() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CompletableFuture<Outcome> stage = new CompletableFuture<>();
            CheckUnderTest check = new CheckUnderTest(threads, () -> stage);
            AtomicInteger answers = new AtomicInteger();
            Steps.together(() -> check.ask(answers), () -> stage.complete(Outcome.up()));
            threads.join();

            assertEquals(1, answers.get(), "answers");
            assertEquals(1, check.counted.get(), "counted");
        });
    }

    @Test
    void noWakeUpIsLostAtTheDeadlineOfACheckThatHangs() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = new CheckUnderTest(threads, CheckUnderTest::hangUntilInterrupted);
            AtomicInteger answers = new AtomicInteger();
            AtomicBoolean interruptedLater = new AtomicBoolean();
            Steps.together(() -> {
                check.ask(answers);
                interruptedLater.set(Thread.currentThread().isInterrupted());
            });
            threads.join();

            assertEquals(1, answers.get(), "answers");
            assertFalse(interruptedLater.get(), "its thread is interrupted when the check has left");
            assertTrue(check.flight.now().isEmpty(), "it has landed");
        });
    }

    @Test
    void whoBeginsToWatchMeanwhileFindsTheFlightOrIsFoundByIt() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = new CheckUnderTest(threads, CheckUnderTest::hangUntilInterrupted);
            AtomicBoolean watched = new AtomicBoolean();
            AtomicInteger answers = new AtomicInteger();
            Steps.together(() -> check.flight.ask(result -> answers.incrementAndGet(), watched::get), () -> {
                watched.set(true);
                check.flight.watch();
            });
            threads.join();

            assertEquals(1, answers.get(), "answers");
        });
    }

    /** A thread that can be held up while it is being interrupted, as those of the library can: the checker knows no such step. */
    private static final class Asking extends Thread {
        private final AtomicBoolean touched = new AtomicBoolean();

        Asking(Runnable ask) {
            super(ask);
        }

        @Override
        public void interrupt() {
            touched.set(true);
            super.interrupt();
        }
    }

    @Test
    void aDeadlineThatComesLateInterruptsNothingElse() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            AtomicInteger answers = new AtomicInteger();
            // It leaves when its deadline has come and its interrupt is on the way.
            CheckUnderTest check = new CheckUnderTest(threads, () -> {
                while (answers.get() == 0) {
                    Thread.onSpinWait();
                }
                return CheckUnderTest.up();
            });
            AtomicBoolean timeIsOver = new AtomicBoolean();
            AtomicBoolean interruptedLater = new AtomicBoolean();
            Runnable ask = () -> {
                check.ask(answers);
                while (!timeIsOver.get()) {
                    Thread.onSpinWait();
                }
                interruptedLater.set(Thread.currentThread().isInterrupted());
            };
            Thread asking = new Asking(ask);
            asking.start();
            while (answers.get() == 0) {
                Thread.onSpinWait();
            }
            threads.join();
            timeIsOver.set(true);
            Steps.join(asking);

            assertFalse(interruptedLater.get(), "interrupted after the check");
        });
    }

    /** One whose end is lost: to cancel it ends nothing. */
    private static final class Lost extends CompletableFuture<Outcome> {
        private final AtomicBoolean wasCancelled = new AtomicBoolean();

        @Override
        public boolean cancel(boolean mayInterrupt) {
            return wasCancelled.compareAndSet(false, true);
        }
    }

    @Test
    void aCheckWhoseStageNeverEndsLandsAtItsDeadlineAndCanRunAgain() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            Lost stage = new Lost();
            CheckUnderTest check = new CheckUnderTest(threads, () -> stage);
            AtomicInteger answers = new AtomicInteger();
            Steps.together(() -> check.ask(answers));
            threads.join();

            assertTrue(stage.wasCancelled.get(), "cancelled");
            assertTrue(check.flight.now().isEmpty(), "landed");
            check.ask(answers);
            threads.join();
            assertEquals(2, check.begun.get(), "runs");
            assertEquals(2, answers.get(), "answers");
        });
    }

    @Test
    void nothingIsCountedAfterAStop() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = new CheckUnderTest(threads, CheckUnderTest::up);
            AtomicInteger answers = new AtomicInteger();
            Steps.together(() -> check.ask(answers), () -> check.stop(check.flight::stop));
            threads.join();

            assertEquals(0, check.countedAfterStop.get(), "counted after the stop");
            assertEquals(1, answers.get(), "answers");
        });
    }
}
