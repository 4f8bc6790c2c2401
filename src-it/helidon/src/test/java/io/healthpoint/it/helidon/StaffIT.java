package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Users that Helidon's security knows, beside the configured one. */
@OnHelidon
class StaffIT {

    private static final String PROVIDERS = "security.providers.";
    private static final String USERS = PROVIDERS + "1.http-basic-auth.users.";

    private static Helidon open;
    private static Helidon closed;

    @BeforeAll
    static void start() {
        open = Helidon.start(Shape.RESOURCES.classPathWithUsers(), settings());
        closed = Helidon.start(Shape.RESOURCES.classPathWithUsers(), settings("healthpoint.auth.required=true"));
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    private static String[] settings(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(
                PROVIDERS + "0.abac.fail-on-unvalidated=true",
                PROVIDERS + "1.http-basic-auth.realm=helidon",
                USERS + "0.login=boss",
                USERS + "0.password=secret",
                USERS + "0.roles.0=staff",
                USERS + "1.login=joe",
                USERS + "1.password=secret",
                USERS + "1.roles.0=user",
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe"));
        return all.toArray(String[]::new);
    }

    @Test
    void staffOfHelidonAndTheConfiguredUserSeeDetails() {
        for (Helidon server : List.of(open, closed)) {
            assertThat(server.getAs("john", "doe", "/health/ready").body()).contains("\"up\"");
            assertThat(server.getAs("boss", "secret", "/health/ready").body()).contains("\"up\"");
        }
    }

    @Test
    void othersSeeTheStatusOrNothing() {
        assertThat(open.getAs("joe", "secret", "/health/ready").body()).isEqualTo("{}");
        assertThat(open.getAs("boss", "wrong", "/health/ready").statusCode()).isEqualTo(200);
        assertThat(closed.get("/health/ready").statusCode()).isEqualTo(401);
        assertThat(closed.get("/health/ready").headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"healthpoint\", charset=\"UTF-8\"");
        assertThat(closed.getAs("boss", "wrong", "/health/ready").statusCode()).isEqualTo(401);
        assertThat(closed.getAs("joe", "secret", "/health/ready").statusCode()).isEqualTo(403);
    }
}
