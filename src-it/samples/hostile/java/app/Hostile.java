package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Checks that do their worst. */
@Dependent
public class Hostile {

    private static final String TEXT = "</script>\"'\\\n\r\t\u0000\u001f\ud800 \udc00 \ud83d\ude00 \u202e\u2028";

    @HealthCheck("10 MB")
    Outcome large() {
        return Outcome.down("x".repeat(10 * 1024 * 1024));
    }

    @HealthCheck(TEXT)
    Outcome hostileText() {
        return Outcome.up(TEXT);
    }

    @HealthCheck("stack overflow")
    Outcome overflow() {
        return overflow();
    }

    @HealthCheck("no class")
    void noClass() {
        throw new NoClassDefFoundError("com/acme/Missing");
    }

    @HealthCheck("assertion")
    void assertion() {
        throw new AssertionError("never true");
    }

    @HealthCheck("out of memory")
    void outOfMemory() {
        throw new OutOfMemoryError("pretended");
    }

    @HealthCheck("null message")
    void nullMessage() {
        throw new IllegalStateException();
    }

    @HealthCheck("message throws")
    void messageThrows() {
        throw new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("not even a message");
            }
        };
    }

    @HealthCheck("null Boolean")
    Boolean nullBoolean() {
        return null;
    }

    @HealthCheck("null Outcome")
    Outcome nullOutcome() {
        return null;
    }

    @HealthCheck("null stage")
    CompletionStage<Void> nullStage() {
        return null;
    }

    @HealthCheck("failed stage")
    CompletionStage<Void> failedStage() {
        return CompletableFuture.runAsync(() -> {
            throw new IllegalStateException("failed later");
        });
    }

    @HealthCheck("interrupts itself")
    boolean interruptsItself() {
        Thread.currentThread().interrupt();
        return true;
    }

    @HealthCheck("well")
    boolean well() {
        return true;
    }
}
