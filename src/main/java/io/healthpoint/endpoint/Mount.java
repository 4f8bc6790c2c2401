package io.healthpoint.endpoint;

/**
 * Where the endpoint is.
 *
 * @param segment its own segment, the first one of the path, see {@code healthpoint.path}
 */
public record Mount(String segment) {

    private static final String NOWHERE = "//";

    /**
     * Tells whether a path leads to the endpoint or below it. A doubled slash at the front is what clients send that join a
     * base URL and a path.
     *
     * @param path below the context root, as sent (not decoded)
     * @return whether its first segment is the endpoint's
     */
    public boolean covers(String path) {
        int end = end(path);
        return path.startsWith(segment, end - segment.length()) && (path.length() == end || path.charAt(end) == '/');
    }

    /**
     * Finds what follows the endpoint's own segment.
     *
     * @param path below the context root, as sent (not decoded)
     * @return for {@link Request#path()}; what lies beside the endpoint is answered as what leads nowhere below it
     */
    public String below(String path) {
        return covers(path) ? path.substring(end(path)) : NOWHERE;
    }

    private int end(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return start + segment.length();
    }
}
