package io.healthpoint.endpoint;

import io.healthpoint.settings.Settings;

/**
 * Where the endpoint is.
 *
 * @param segment its own segment, the first one of the path, see {@code healthpoint.path}
 * @param isPublic whether it is on the server's port, see {@code healthpoint.mount}: whoever would put it there by himself asks
 *     this first
 */
public record Mount(String segment, boolean isPublic) {

    /**
     * Reads it.
     *
     * @param settings of the operator
     * @return the same for all mounts
     */
    public static Mount of(Settings settings) {
        return new Mount(settings.answers().path(), settings.answers().mounted());
    }

    /**
     * Tells whether a path leads to the endpoint or below it.
     *
     * @param path below the context root
     * @return whether its first segment is the endpoint's
     */
    public boolean covers(RequestPath path) {
        return path.beginsWith(segment);
    }

    /**
     * Finds what follows the endpoint's own segment.
     *
     * @param path below the context root
     * @return for {@link Request#path()}; what lies beside the endpoint leads nowhere below it
     */
    public RequestPath below(RequestPath path) {
        return path.after(segment);
    }
}
