package io.healthpoint.it.servers.matrix;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class Explicit extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Users.class);
    }
}
