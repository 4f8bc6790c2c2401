package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadStateTest {

    private final Thread current = Thread.currentThread();
    private final ThreadState before = ThreadState.now();

    @AfterEach
    void restore() {
        before.restore();
    }

    @Test
    void whoChangesNothingLeavesNothing() {
        assertThat(before.restore()).isEmpty();
    }

    @Test
    void whateverHasBeenChangedIsPutBackAndTold() {
        current.setContextClassLoader(new ClassLoader() {});
        current.setName("mine");
        current.setPriority(Thread.MIN_PRIORITY);
        current.setUncaughtExceptionHandler((thread, failure) -> {});

        assertThat(before.restore())
                .containsExactly(
                        "another context class loader",
                        "another name",
                        "another priority",
                        "another handler of uncaught exceptions");
        assertThat(ThreadState.now()).isEqualTo(before);
    }

    @Test
    void noContextClassLoaderIsAnotherOneToo() {
        current.setContextClassLoader(null);

        assertThat(before.restore()).containsExactly("another context class loader");
        assertThat(current.getContextClassLoader()).isSameAs(before.loader());
    }
}
