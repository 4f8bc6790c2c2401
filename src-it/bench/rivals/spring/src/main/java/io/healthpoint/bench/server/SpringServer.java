package io.healthpoint.bench.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot Actuator at {@code /actuator/health}, and another resource: {@code SpringServer PORT COUNT BODY}. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class SpringServer {

    /** What the application is there for. */
    @RestController
    public static class Other {
        private final byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        @GetMapping("/other/")
        public ResponseEntity<byte[]> get() {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
        }
    }

    public static void main(String... arguments) {
        SpringApplication application = new SpringApplication(SpringServer.class, Other.class);
        application.setDefaultProperties(settings(arguments[0]));
        application.addInitializers(
                context -> register((GenericApplicationContext) context, Integer.parseInt(arguments[1]), arguments[2]));
        application.run();
    }

    // Details for everybody, and only the checks that the others have too.
    private static Map<String, Object> settings(String port) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("management.endpoint.health.show-details", "always");
        settings.put("management.health.defaults.enabled", "false");
        settings.put("management.endpoint.health.probes.enabled", "false");
        settings.put("management.endpoint.health.group.none.exclude", "*");
        settings.put("logging.level.root", "WARN");
        return settings;
    }

    private static void register(GenericApplicationContext context, int count, String body) {
        for (int number = 0; number < count; number++) {
            context.registerBean("C%04d".formatted(number), HealthIndicator.class, () -> () -> health(body));
        }
    }

    private static Health health(String body) {
        try {
            switch (body) {
                case "SLEEP" -> Thread.sleep(100);
                case "HANG" -> Thread.currentThread().join();
                default -> {}
            }
            return Health.up().build();
        } catch (InterruptedException interrupted) {
            return Health.down(interrupted).build();
        }
    }
}
