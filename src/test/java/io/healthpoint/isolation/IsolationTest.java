package io.healthpoint.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Procedure;
import io.healthpoint.registry.RequestScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one piece of the application leaves behind, and who meets it. */
class IsolationTest {

    private final List<String> events = new ArrayList<>();
    private final Logger logger = Logger.getLogger("io.healthpoint");
    private final Logged logged = new Logged();
    private boolean open;
    private final Isolation isolation = new Isolation(this::opened, this::rolledBack);

    @BeforeEach
    void listen() {
        logger.addHandler(logged);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(logged);
    }

    private RequestScope.Opened opened() {
        events.add("open");
        return new RequestScope.Opened() {
            @Override
            public void leave() {
                events.add("leave");
            }

            @Override
            public void end() {
                events.add("end");
            }
        };
    }

    private boolean rolledBack() {
        boolean was = open;
        open = false;
        return was;
    }

    private Procedure around(Procedure procedure) {
        return isolation
                .around(new Check("db", Policy.DEFAULT, "here", procedure))
                .procedure();
    }

    private CompletableFuture<Outcome> up() {
        events.add("run");
        return CompletableFuture.completedFuture(Outcome.up());
    }

    @Test
    void eachRunHasARequestContextThatEndsWithIt() throws Throwable {
        Procedure procedure = around(this::up);
        procedure.start();
        procedure.start();

        assertThat(events).containsExactly("open", "run", "leave", "end", "open", "run", "leave", "end");
    }

    @Test
    void theRequestContextOfARunThatFailsEndsToo() {
        Procedure procedure = around(() -> {
            throw new IllegalStateException("the check's own");
        });

        assertThatThrownBy(procedure::start).hasMessage("the check's own");
        assertThat(events).containsExactly("open", "leave", "end");
    }

    @Test
    void whatAnAsynchronousCheckWasGivenLivesUntilItsStageEnds() throws Throwable {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        CompletableFuture<Outcome> outcome = around(() -> stage).start();
        assertThat(events).containsExactly("open", "leave");

        stage.complete(Outcome.up());

        assertThat(outcome).isCompletedWithValue(Outcome.up());
        assertThat(events).containsExactly("open", "leave", "end");
    }

    @Test
    void aStageThatIsGivenUpIsCancelledAndItsContextEnds() throws Throwable {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();

        around(() -> stage).start().cancel(true);

        assertThat(stage).isCancelled();
        assertThat(events).containsExactly("open", "leave", "end");
    }

    @Test
    void whatACheckChangesOfItsThreadIsPutRightAndToldOnceACheck() throws Throwable {
        Thread current = Thread.currentThread();
        ClassLoader loader = current.getContextClassLoader();
        Procedure untidy = around(() -> {
            current.setContextClassLoader(new ClassLoader() {});
            current.setName("mine");
            open = true;
            throw new IllegalStateException("and it fails");
        });

        for (int run = 0; run < 2; run++) {
            String name = current.getName();
            assertThatThrownBy(untidy::start).hasMessage("and it fails");
            assertThat(current.getContextClassLoader()).isSameAs(loader);
            assertThat(current.getName()).isEqualTo(name);
            assertThat(open).isFalse();
        }
        around(() -> {
                    open = true;
                    return up();
                })
                .start();

        assertThat(logged.messages)
                .containsExactly(
                        "healthpoint: the check \"db\" left on its thread another context class loader, another name,"
                                + " an open transaction, which was rolled back: it was put right, and is not told again;"
                                + " put back what you change, and end what you begin",
                        "healthpoint: the check \"db\" left on its thread an open transaction, which was rolled back:"
                                + " it was put right, and is not told again; put back what you change, and end what you"
                                + " begin");
    }

    @Test
    void observersHaveARequestContextTooAndLeaveNothing() {
        isolation
                .<String>around("an observer", told -> {
                    events.add(told);
                    open = true;
                    Thread.currentThread().interrupt();
                })
                .accept("observed");

        assertThat(Thread.interrupted()).isFalse();
        assertThat(open).isFalse();
        assertThat(events).containsExactly("open", "observed", "leave", "end");
        assertThat(logged.messages)
                .singleElement()
                .asString()
                .startsWith("healthpoint: an observer left on its thread an open transaction");
    }

    @Test
    void theNamesThatAProcedureGivesItselfAreHeard() {
        Procedure named = new Procedure() {
            @Override
            public CompletableFuture<Outcome> start() {
                return up();
            }

            @Override
            public String alias() {
                return "now";
            }

            @Override
            public String knownAs() {
                return "once";
            }
        };

        assertThat(around(named).alias()).isEqualTo("now");
        assertThat(around(named).knownAs()).isEqualTo("once");
    }

    private static final class Logged extends Handler {

        final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
