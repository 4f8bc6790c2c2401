package com.acme;

import static io.healthpoint.Status.DOWN;
import static io.healthpoint.Status.UP;
import static io.healthpoint.kit.HealthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.kit.Health;
import io.healthpoint.kit.HealthpointTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@HealthpointTest(beans = {SignupHealth.class, Users.class})
class SignupHealthTest {

    @Test
    void isDownWhereNobodySignsUp(Health health) {
        health.bean(Users.class).nobodySince(Duration.ofDays(2));
        assertThat(health).check("userSignup").isDown().because("last signup was");
    }

    @Test
    void theLoadBalancerIsToldOfAMissingUser(Health health) {
        health.force("userSignup", Outcome.down("nobody"));
        assertThat(health).isDown().group("ready").isDown().group("live").isUp();
        health.release("userSignup");
        assertThat(health).isUp().changed(UP, DOWN, UP);
    }

    @Test
    void mailMayFailTwice(Health health) {
        assertThat(health).check("mail").isUp();
        health.force("mail", Outcome.down("451 try again later"));
        assertThat(health).check("mail").isUp();
        assertThat(health).check("mail").isUp();
        assertThat(health).check("mail").isDown().because("try again").changed(UP, DOWN);
        health.release("mail");
        assertThat(health).check("mail").isDown();
        assertThat(health).check("mail").isUp().changed(UP, DOWN, UP);
    }

    @Test
    void aSlowSearchIsAWarning(Health health) {
        health.slow("search", Duration.ofSeconds(1));
        assertThat(health).check("search").isUp().hasData("shards", 3);
        health.slow("search", Duration.ofSeconds(3));
        assertThat(health).isDegraded().check("search").isDown().because("timed out after 2s");
    }

    @Test
    void aHungCacheHoldsNobodyElseUp(Health health) {
        health.hang("cache");
        assertThat(health)
                .check("cache")
                .isDown()
                .because("timed out after 5s")
                .check("mail")
                .isUp();
        health.pass(Duration.ofMinutes(1));
        assertThat(health).check("cache").isDown().because("still running after 65s");
        health.release("cache");
        assertThat(health).check("cache").isUp();
    }

    @Test
    void pricesAreAskedOnceAMinute(Health health) {
        assertThat(health).check("prices").hasDetail("asked 1 times");
        health.pass(Duration.ofSeconds(59));
        assertThat(health).check("prices").hasDetail("asked 1 times");
        health.pass(Duration.ofSeconds(2));
        assertThat(health).check("prices").hasDetail("asked 2 times");
    }

    @Test
    void aBackupThatSaysNothingMoreIsStale(Health health) {
        health.pass(Duration.ofMinutes(11));
        assertThat(health).check("backup").isUp().hasDetail("made 2 times");
        health.hang("backup").pass(Duration.ofMinutes(45));
        assertThat(health).check("backup").isDown().because("stale");
        health.release("backup").pass(Duration.ofMinutes(10));
        assertThat(health).check("backup").isUp();
    }

    @Test
    void aNameThatIsWrongIsTold(Health health) {
        assertThatThrownBy(() -> health.hang("cash")).hasMessageContaining("did you mean \"cache\"?");
    }

    @Test
    void theChecksAreSafe(Health health) {
        health.assertSafe("userSignup");
        health.assertSafe("search");
    }
}
