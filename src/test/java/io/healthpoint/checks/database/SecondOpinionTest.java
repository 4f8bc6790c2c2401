package io.healthpoint.checks.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.database.SecondOpinion.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom it asks, how often, and how long it waits. */
@Timeout(60)
class SecondOpinionTest {

    private final Pool pool = new Pool();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
    private final List<String> asked = new ArrayList<>();
    private final SecondOpinion opinion = opinion(null);
    private String alive = "none";

    private SecondOpinion opinion(Address given) {
        return new SecondOpinion(
                given,
                (address, limit) -> asked.add(address.host()) && address.host().equals(alive),
                nanos::get);
    }

    private Answer ask(SecondOpinion asked) throws InterruptedException {
        return asked.ask(Runnable::run, Deadline.in(Duration.ofSeconds(1), nanos::get));
    }

    private static boolean isReleased(CountDownLatch release) {
        try {
            release.await();
            return true;
        } catch (InterruptedException unexpected) {
            return false;
        }
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void learn(SecondOpinion learning) throws Exception {
        learning.learn(pool.getConnection());
    }

    @Test
    void beforeAGoodConnectionNobodyIsKnown() throws Exception {
        assertThat(ask(opinion)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void ofSeveralHostsOneThatAnswersIsEnough() throws Exception {
        pool.url = "jdbc:postgresql://one,two,three/orders";
        learn(opinion);
        alive = "two";
        assertThat(ask(opinion)).isEqualTo(Answer.ANSWERS);
        assertThat(asked).containsExactly("one", "two");
        alive = "none";
        assertThat(ask(opinion)).isEqualTo(Answer.SILENT);
    }

    @Test
    void anAddressThatIsGivenIsKeptAndItsProductLearned() throws Exception {
        SecondOpinion given = opinion(new Address("given", 6000, Product.OTHER));
        learn(given);
        alive = "given";
        for (int i = 0; i < 3; i++) {
            assertThat(ask(given)).isEqualTo(Answer.ANSWERS);
        }
        assertThat(asked).containsExactly("given", "given", "given");
    }

    @Test
    void mySqlIsAskedOnceAMinuteAndWhatItSaidHoldsMeanwhile() throws Exception {
        pool.product = "MariaDB";
        pool.url = "jdbc:mariadb://maria/orders";
        learn(opinion);
        alive = "maria";
        assertThat(ask(opinion)).isEqualTo(Answer.ANSWERS);
        alive = "none";
        learn(opinion);
        pass(59);
        assertThat(ask(opinion)).isEqualTo(Answer.ANSWERS);
        pass(1);
        assertThat(ask(opinion)).isEqualTo(Answer.SILENT);
        assertThat(asked).hasSize(2);
    }

    @Test
    void mySqlIsNotAskedSoOftenThatItShutsTheHostOut() throws Exception {
        pool.product = "MySQL";
        pool.url = "jdbc:mysql://maria/orders";
        learn(opinion);
        for (int minute = 0; minute < 200; minute++) {
            ask(opinion);
            pass(60);
        }
        assertThat(asked).hasSize(20);
        assertThat(ask(opinion)).isEqualTo(Answer.UNKNOWN);
        learn(opinion);
        ask(opinion);
        assertThat(asked).hasSize(21);
    }

    @Test
    void whatMayBeMySqlIsTreatedAsIfItWere() throws Exception {
        SecondOpinion given = opinion(new Address("given", 6000, Product.at(6000)));
        ask(given);
        ask(given);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aQuestionThatHangsIsWaitedForUntilTheDeadlineAndNoOtherIsBegun() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        SecondOpinion hanging = new SecondOpinion(
                new Address("given", 5432, Product.POSTGRESQL),
                (address, limit) -> {
                    questions.incrementAndGet();
                    return isReleased(release);
                },
                nanos::get);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            assertThat(hanging.ask(
                            task -> {
                                threads.add(new Thread(task));
                                threads.get(threads.size() - 1).start();
                            },
                            Deadline.in(Duration.ofMillis(5), nanos::get)))
                    .isEqualTo(Answer.SILENT);
        }
        assertThat(questions).hasValue(1);
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ask(hanging)).isEqualTo(Answer.ANSWERS);
    }

    @Test
    void whereNoThreadIsToBeHadNothingIsKnown() throws Exception {
        learn(opinion);
        assertThat(opinion.ask(
                        task -> {
                            throw new RejectedExecutionException();
                        },
                        Deadline.in(Duration.ofSeconds(1), nanos::get)))
                .isEqualTo(Answer.UNKNOWN);
        alive = "db.example";
        assertThat(ask(opinion)).isEqualTo(Answer.ANSWERS);
    }
}
