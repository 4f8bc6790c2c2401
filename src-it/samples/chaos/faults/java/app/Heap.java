package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Checks that need memory, and orders to take all of it and to give it back. */
@ApplicationScoped
public class Heap {

    private static final int CHUNK = 256 * 1024;
    // What is left to the server: with less, it answers nobody, whatever runs in it.
    private static final int LEFT_FREE = 3 * 1024 * 1024 / CHUNK;

    private final Deque<byte[]> hoard = new ArrayDeque<>();

    @HealthCheck(value = "greedy", groups = "heap")
    Outcome greedy() {
        List<byte[]> taken = new ArrayList<>();
        while (true) {
            taken.add(new byte[CHUNK]);
        }
    }

    @HealthCheck(
            value = "modest",
            groups = {"heap", "modest"})
    Outcome modest() {
        return Outcome.up(new byte[4 * LEFT_FREE * CHUNK].length + " bytes");
    }

    @HealthCheck(value = "hoard", groups = "orders", timeout = "30s")
    synchronized Outcome hoard() {
        try {
            while (true) {
                hoard.add(new byte[CHUNK]);
            }
        } catch (OutOfMemoryError full) {
            for (int chunk = 0; chunk < LEFT_FREE; chunk++) {
                hoard.remove();
            }
            return Outcome.up(hoard.size() + " chunks");
        }
    }

    @HealthCheck(value = "let go", groups = "orders")
    synchronized boolean letGo() {
        hoard.clear();
        return true;
    }
}
