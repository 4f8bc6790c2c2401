package app;

import java.util.List;

/** Runs Helidon until the input ends, then stops it and tells which threads of the library are there still. */
public final class Stopping {

    private Stopping() {}

    public static void main(String... arguments) throws Exception {
        // By reflection, for Helidon's classes are of a newer Java than these.
        Class<?> helidon = Class.forName("io.helidon.microprofile.cdi.Main");
        helidon.getMethod("main", String[].class).invoke(null, (Object) arguments);
        int end = System.in.read();
        System.out.println(end + " threads before: " + threads());
        helidon.getMethod("shutdown").invoke(null);
        // Told to end, a thread takes a moment.
        for (Thread thread : threads()) {
            thread.join(10_000);
        }
        System.out.println("threads left: " + threads());
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("healthpoint"))
                .toList();
    }
}
