package io.healthpoint.endpoint;

/**
 * Where the endpoint is.
 *
 * @param segment its own segment, the first one of the path, see {@code healthpoint.path}
 */
public record Mount(String segment) {

    /** What leads nowhere below the endpoint either. */
    private static final String NOWHERE = "//";

    /**
     * Finds what follows the endpoint's own segment. A doubled slash at the front is what clients send that join a base URL
     * and a path; what lies beside the endpoint is answered as what leads nowhere below it.
     *
     * @param path below the context root, as sent (not decoded)
     * @return for {@link Request#path()}
     */
    public String below(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        int end = start + segment.length();
        boolean ours = path.startsWith(segment, start) && (path.length() == end || path.charAt(end) == '/');
        return ours ? path.substring(end) : NOWHERE;
    }
}
