package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.embedded.Main;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class App {

    @HealthCheck
    boolean alive() {
        return true;
    }

    public static void main(String... arguments) throws InterruptedException {
        Main.main();
    }
}
