package io.healthpoint.probe;

/**
 * Asks a file of {@code healthpoint.files}, or a URL, how an application is, and ends with what it has found:
 *
 * <ul>
 *   <li>0: up. The file says {@code UP} and is not stale; the answer's status is 200 to 399.
 *   <li>1: down. The file says {@code DOWN} or is stale; the answer's status is 500 or more.
 *   <li>2: that cannot be told. There is no such file, or it holds something else; nobody answers, or not in time, or with a
 *       status that says nothing of health, such as 401 or 404. With {@code --docker} it is 1: Docker has reserved 2 (Dockerfile
 *       reference, HEALTHCHECK).
 * </ul>
 *
 * <p>Prints one line, to standard output, that says why. Follows no redirect, and sends no credentials.
 */
public final class Main {

    private Main() {}

    /**
     * Runs the program and ends the process.
     *
     * @param arguments {@code [--timeout DURATION] [--docker] FILE|URL}; the timeout covers all that is waited for, but the look-up
     *     of a name; 5s if not given
     */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String[] arguments) {
        Verdict verdict;
        boolean docker = false;
        try {
            Request request = Request.of(arguments);
            docker = request.docker;
            verdict = request.isUrl()
                    ? new HttpProbe(request.target, request.timeoutMillis).verdict()
                    : new FileProbe(request.target, System.currentTimeMillis()).verdict();
        } catch (IllegalArgumentException wrong) {
            verdict = Verdict.unknown(String.valueOf(wrong.getMessage()));
        }
        System.out.println(verdict.line());
        return docker && verdict.code() == Verdict.UNKNOWN ? Verdict.DOWN : verdict.code();
    }
}
