package io.healthpoint.servlet;

import io.healthpoint.endpoint.Endpoint;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Tells that the application has started, where it keeps the path itself and no servlet of ours is there to tell. */
public class StartListener implements ServletContextListener {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    /** For the container. */
    public StartListener() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            CDI.current().select(Endpoint.class).get().serves();
        } catch (RuntimeException | LinkageError noCdi) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no checks, for CDI is not active", noCdi);
        }
    }
}
