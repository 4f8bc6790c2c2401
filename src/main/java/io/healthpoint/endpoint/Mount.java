package io.healthpoint.endpoint;

/**
 * Where the endpoint is.
 *
 * @param segment its own segment, the first one of the path, see {@code healthpoint.path}
 */
public record Mount(String segment) {

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
