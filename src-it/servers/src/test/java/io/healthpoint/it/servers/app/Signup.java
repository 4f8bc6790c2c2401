package io.healthpoint.it.servers.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

@Entity
public class Signup {

    @Id
    Long id;

    LocalDateTime joined;

    protected Signup() {}

    Signup(LocalDateTime joined) {
        this.id = System.nanoTime();
        this.joined = joined;
    }
}
