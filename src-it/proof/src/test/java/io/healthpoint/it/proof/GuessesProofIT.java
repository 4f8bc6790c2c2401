package io.healthpoint.it.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.healthpoint.access.guesses.Guesses;
import io.healthpoint.access.guesses.Turns;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuessesProofIT {

    private static final Object CREDENTIALS = "right";

    private static Runnable guess(Guesses guesses, String address, AtomicInteger allowed) {
        return () -> guesses.failed(address, CREDENTIALS).ifPresentOrElse(wait -> {}, allowed::incrementAndGet);
    }

    @Test
    void aGuessIsNeverForgottenNorCountedTwice() {
        Steps.inAnyOrder(() -> {
            Guesses guesses = new Guesses(2, 0, () -> 0);
            AtomicInteger allowed = new AtomicInteger();
            Runnable guess = guess(guesses, "10.0.0.1", allowed);
            Steps.together(guess, guess, guess);

            assertEquals(2, allowed.get(), "guesses that the limit allows");
            assertEquals(1, guesses.addresses());
        });
    }

    @Test
    void guessesFromEverywhereTogetherAreNeverMoreThanAllMayMake() {
        Steps.inAnyOrder(() -> {
            Guesses guesses = new Guesses(5, 2, () -> 0);
            AtomicInteger allowed = new AtomicInteger();
            Steps.together(
                    guess(guesses, "10.0.0.1", allowed),
                    guess(guesses, "10.0.0.2", allowed),
                    guess(guesses, "", allowed));

            assertEquals(2, allowed.get(), "guesses that the limit allows");
        });
    }

    @Test
    void whoHasLoggedInIsAFriendThoughOthersGuessMeanwhile() {
        Steps.inAnyOrder(() -> {
            Guesses guesses = new Guesses(1, 1, () -> 0);
            AtomicInteger allowed = new AtomicInteger();
            AtomicInteger came = new AtomicInteger();
            Steps.together(guess(guesses, "10.0.0.1", allowed), () -> guesses.succeeded("10.0.0.2", CREDENTIALS)
                    .ifPresentOrElse(wait -> {}, came::incrementAndGet));

            assertEquals(1, allowed.get(), "guesses");
            assertEquals(
                    came.get() == 1, guesses.pauseFor("10.0.0.2", CREDENTIALS).isEmpty(), "friend");
        });
    }

    @Test
    void whoLogInTogetherAreRememberedEach() {
        Steps.inAnyOrder(() -> {
            Guesses guesses = new Guesses(1, 1, () -> 0);
            Steps.together(
                    () -> guesses.succeeded("10.0.0.1", CREDENTIALS), () -> guesses.succeeded("10.0.0.2", CREDENTIALS));

            assertEquals(2, guesses.addresses(), "friends");
        });
    }

    @Test
    void neverHaveMoreATurnThanThereAreAndEachTurnIsGivenBack() {
        Steps.inAnyOrder(() -> {
            Turns turns = new Turns(1);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            Runnable take = () -> turns.take(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                return inside.decrementAndGet();
            });
            Steps.together(take, take);

            assertTrue(most.get() <= 1, "inside at once");
            assertTrue(turns.take(() -> true).isPresent(), "the turn is there again");
        });
    }
}
