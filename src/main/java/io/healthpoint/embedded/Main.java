package io.healthpoint.embedded;

import java.util.concurrent.CountDownLatch;

/**
 * Runs an application that has no server of its own: starts Weld SE by class path discovery, or joins the container that
 * runs already, and serves {@code http://localhost:8080/health/} until the process is told to stop.
 *
 * <p>Keys: {@code healthpoint.embedded.host}, {@code healthpoint.embedded.port}. Exit status 1 and one message where it
 * cannot start.
 */
public final class Main {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private Main() {}

    /**
     * Serves until the process is told to stop.
     *
     * @param arguments none
     * @throws InterruptedException where the main thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        Application application = start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            application.close();
                            stopped.countDown();
                        },
                        "healthpoint-stop"));
        System.out.println("healthpoint: serving " + application.uri());
        stopped.await();
    }

    private static Application start() {
        try {
            return Application.start();
        } catch (StartFailure failure) {
            return exit(String.valueOf(failure.getMessage()));
        } catch (NoClassDefFoundError missing) {
            return exit("the embedded server needs "
                    + String.valueOf(missing.getMessage()).replace('/', '.')
                    + ", which is not on the class path; add org.jboss.weld.se:weld-se-core,"
                    + " org.glassfish.jersey.containers:jersey-container-grizzly2-http,"
                    + " org.glassfish.jersey.inject:jersey-hk2 and org.eclipse.parsson:parsson");
        } catch (RuntimeException | Error failure) {
            // Whatever it is, no thread that was started before keeps a process that serves nothing.
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot start", failure);
            return exit("the application cannot start: " + failure);
        }
    }

    private static Application exit(String message) {
        System.err.println("healthpoint: " + message);
        System.exit(1);
        throw new AssertionError("the process has ended");
    }
}
