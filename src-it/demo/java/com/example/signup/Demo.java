package com.example.signup;

import io.healthpoint.embedded.Main;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Runs the demo: the sign-up application, whose health is asked twice a second, as by a cluster that is in a hurry. */
public final class Demo {

    private Demo() {}

    /**
     * Says where to look, and serves until the process is told to stop.
     *
     * @param arguments none
     * @throws InterruptedException where the main thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        Config config = ConfigProvider.getConfig();
        String user = config.getValue("healthpoint.basicauth.username", String.class);
        String password = config.getValue("healthpoint.basicauth.password", String.class);
        String host = config.getOptionalValue("healthpoint.embedded.host", String.class)
                .orElse("localhost");
        int port = config.getOptionalValue("healthpoint.embedded.port", Integer.class)
                .orElse(8080);
        String address = "http://" + host + ":" + port + "/health/";
        System.out.printf(
                "Open %s in a browser and sign in as %s with the password %s; also: curl -u %2$s:%3$s %1$s"
                        + " (JSON), %1$s?format=prometheus (metrics); stop with Ctrl+C%n",
                address, user, password);
        Visitor.of(address, user, password).start();
        Main.main();
    }
}
