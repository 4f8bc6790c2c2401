package io.healthpoint.it.network;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests after each of which no thread and no socket may be left. */
abstract class LeavingNothing {

    private Leftovers leftovers;

    @BeforeAll
    static void readOnce() throws Exception {
        Names.are();
        Certificates.of("good");
    }

    @BeforeEach
    void count() {
        leftovers = new Leftovers();
    }

    @AfterEach
    void leavesNothing() throws InterruptedException {
        leftovers.assertNone();
    }

    final Leftovers leftovers() {
        return leftovers;
    }
}
