package com.example.signup;

import static io.healthpoint.Status.DOWN;
import static io.healthpoint.Status.UP;
import static io.healthpoint.kit.HealthAssertions.assertThat;

import io.healthpoint.kit.Health;
import io.healthpoint.kit.HealthpointTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The checks of the demo, without the demo's server and time. */
@HealthpointTest(
        beans = {SignupHealth.class, UserRepository.class, OtherHealth.class, MovingHealth.class},
        settings = {
            "demo.jdbc.url=jdbc:h2:mem:demo-checks;DB_CLOSE_DELAY=-1",
            // They sleep by the machine's clock, one of them for ten minutes: the server's tests have them.
            "healthpoint.checks.\"fax\".enabled=false",
            "healthpoint.checks.\"warehouse\".enabled=false"
        })
class DemoChecksTest {

    @Test
    void aUserWhoSignedUpTodayIsEnough(Health health) {
        assertThat(health).check("userSignup").isUp().because("last signup was");
    }

    @Test
    void whatIsDownMakesTheInstanceUnreadyAndNoMore(Health health) {
        assertThat(health)
                .isDown()
                .check("payments")
                .isDown()
                .because("payment provider")
                .check("mail")
                .isDown()
                .because("421 too many connections")
                .group("ready")
                .isDown()
                .group("live")
                .isUp()
                .group("ops")
                .isUp();
    }

    @Test
    void aDiskThatIsNearlyFullIsAWarningWithItsLevels(Health health) {
        assertThat(health)
                .check("disk")
                .isDegraded()
                .hasData("used.percent", 91)
                .hasData("used.percent.down", 97);
    }

    @Test
    void theBackupIsMadeInTheBackground(Health health) {
        health.pass(Duration.ofSeconds(12));
        assertThat(health).check("backup").isUp().because("backup number ");
        health.hang("backup").pass(Duration.ofMinutes(1));
        assertThat(health).check("backup").isDown().because("stale");
    }

    @Test
    void shippingFlaps(Health health) {
        health.pass(Duration.ofSeconds(11));
        assertThat(health).check("shipping").changed(UP, DOWN, UP);
    }
}
