package shop;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class ShopHealth {

    @HealthCheck("greeting")
    Outcome greeting() {
        return Outcome.up("hello");
    }
}
