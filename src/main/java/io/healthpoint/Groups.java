package io.healthpoint;

/**
 * The names of the three groups that orchestrators ask for; any other name makes a group of its own.
 *
 * <p>A group is reached at {@code /health/{group}}. Its name consists of letters, digits, {@code -}, {@code _}, {@code .}
 * and {@code ~}, and begins with a letter or a digit. These three exist even where no check belongs to them.
 */
public final class Groups {

    /** Is the process itself beyond hope? Kubernetes restarts a container whose liveness probe fails. */
    public static final String LIVE = "live";

    /** Can it take requests now? The default group; Kubernetes sends no traffic where the readiness probe fails. */
    public static final String READY = "ready";

    /** Has it finished starting? Kubernetes holds the other probes back until the startup probe succeeds. */
    public static final String STARTED = "started";

    private Groups() {}
}
