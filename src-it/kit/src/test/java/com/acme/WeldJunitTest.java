package com.acme;

import static io.healthpoint.kit.HealthAssertions.assertThat;

import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.kit.Health;
import io.healthpoint.kit.HealthpointTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

@EnableAutoWeld
@AddBeanClasses({SignupHealth.class, Users.class})
@AddExtensions(HealthpointExtension.class)
@HealthpointTest
class WeldJunitTest {

    @Inject
    Users users;

    Health health;

    @Test
    void theBeansAreThoseOfTheTest() {
        users.nobodySince(Duration.ofDays(2));
        assertThat(health).check("userSignup").isDown();
    }
}
