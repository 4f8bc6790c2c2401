package io.healthpoint.it.servers.watch;

/** Reached by the applications of one server, whatever their class loaders. */
public interface WatchMBean {

    String NAME = "io.healthpoint.it:type=Watch";

    /** Remembers a class loader, weakly. */
    void note(ClassLoader loader);
}
