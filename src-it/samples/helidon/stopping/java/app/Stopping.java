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
        System.out.println("threads left: " + threads());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("healthpoint"))
                .sorted()
                .toList();
    }
}
