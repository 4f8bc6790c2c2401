package io.healthpoint.probe;

/** What a command line asks for. Immutable. */
final class Request {

    static final String USAGE =
            "usage: java -cp healthpoint.jar io.healthpoint.probe.Main [--timeout 5s] [--docker] FILE|URL";

    private static final int STANDARD_TIMEOUT_MILLIS = 5_000;
    private static final int LONGEST_TIMEOUT_MILLIS = 3_600_000;

    final String target;
    final int timeoutMillis;
    final boolean docker;

    private Request(String target, int timeoutMillis, boolean docker) {
        this.target = target;
        this.timeoutMillis = timeoutMillis;
        this.docker = docker;
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException where it is none of this program's; the message says why and how it is written
     */
    static Request of(String[] arguments) {
        String target = null;
        int timeout = STANDARD_TIMEOUT_MILLIS;
        boolean docker = false;
        for (int index = 0; index < arguments.length; index++) {
            String argument = arguments[index];
            if (argument.equals("--docker")) {
                docker = true;
            } else if (argument.equals("--timeout") && index + 1 < arguments.length) {
                index++;
                timeout = millis(arguments[index]);
            } else if (argument.startsWith("--timeout=")) {
                timeout = millis(argument.substring("--timeout=".length()));
            } else if (argument.startsWith("--") || argument.isEmpty() || target != null) {
                throw wrong(argument.isEmpty() ? "an empty argument" : "not expected: " + argument);
            } else {
                target = argument;
            }
        }
        if (target == null) {
            throw wrong("neither a file nor a URL is given");
        }
        return new Request(target, timeout, docker);
    }

    boolean isUrl() {
        return target.regionMatches(true, 0, "http://", 0, 7) || target.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Seconds where no unit is given. */
    private static int millis(String text) {
        try {
            long millis = text.endsWith("ms")
                    ? Long.parseLong(text.substring(0, text.length() - 2))
                    : Math.multiplyExact(
                            1000L, Long.parseLong(text.endsWith("s") ? text.substring(0, text.length() - 1) : text));
            if (1 <= millis && millis <= LONGEST_TIMEOUT_MILLIS) {
                return (int) millis;
            }
        } catch (NumberFormatException | ArithmeticException notOne) {
            throw wrongTimeout(text);
        }
        throw wrongTimeout(text);
    }

    private static IllegalArgumentException wrongTimeout(String text) {
        return wrong("--timeout must be a duration such as 5s or 500ms, an hour at most, but is " + text);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + "; " + USAGE);
    }
}
