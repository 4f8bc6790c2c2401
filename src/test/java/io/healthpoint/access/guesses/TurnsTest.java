package io.healthpoint.access.guesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2);

    @Test
    void whoFindsNoTurnDoesNothing() {
        Optional<String> inside = turns.take(
                () -> turns.take(() -> turns.take(() -> "third").orElse("none")).orElse("no second"));

        assertThat(inside).contains("none");
        assertThat(turns.take(() -> "free again")).contains("free again");
    }

    @Test
    void aTurnThatFailsIsGivenBack() {
        for (int failure = 0; failure < 3; failure++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("no realm");
                    }))
                    .hasMessage("no realm");
        }
        assertThat(turns.take(() -> "free")).contains("free");
    }

    @Test
    void whoIsInterruptedTakesNoneAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        Optional<String> taken = turns.take(() -> "a turn");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).isEmpty();
        assertThat(turns.take(() -> "free")).contains("free");
    }
}
