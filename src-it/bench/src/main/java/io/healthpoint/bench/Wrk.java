package io.healthpoint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load, of Debian's package {@code wrk}. */
final class Wrk {

    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /** Returns how many requests were answered, all of them well. */
    static long run(String url, int connections, int seconds) throws Exception {
        Process process = new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher count = COUNT.matcher(output);
        if (BAD.matcher(output).find() || !count.find()) {
            throw new IllegalStateException(url + ": " + output);
        }
        return Long.parseLong(count.group(1));
    }

    /** Installs it where it is absent and this may be done. */
    static void ensure() throws Exception {
        if (exit("wrk", "-v") > 1 && (exit("apt-get", "update") != 0 || exit("apt-get", "install", "-y", "wrk") != 0)) {
            throw new IllegalStateException("the load comes from wrk: install Debian's package wrk");
        }
    }

    private static int exit(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return Integer.MAX_VALUE;
        }
    }
}
