package io.healthpoint.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path as it is meant, however it is written: parameters are left out, slashes that follow each other count as one, and
 * escapes are read, once (RFC 3986, sections 2.1 and 3.3). Every mount reads paths by this.
 *
 * <p>An escaped slash is part of its segment, and no segment of ours has one. A path with dots, or with escapes that cannot be
 * read, leads nowhere: the server may have read it otherwise when it let the request through.
 *
 * @param segments in order, none of them empty
 * @param sent the whole path that these are the end of, as it was sent
 */
public record RequestPath(List<String> segments, String sent) {

    private static final String UNREADABLE = "";
    private static final RequestPath NOWHERE = new RequestPath(List.of(UNREADABLE), "");

    /**
     * Reads a path.
     *
     * @param sent as it was sent, not decoded
     * @return its segments, decoded
     */
    public static RequestPath of(String sent) {
        List<String> segments = parts(sent).map(RequestPath::read).toList();
        return segments.contains(UNREADABLE) ? NOWHERE : new RequestPath(segments, sent);
    }

    /**
     * Reads the end of a path, where somebody else has found the beginning.
     *
     * @param end what follows the endpoint's own segment, not decoded
     * @param sent the whole path, not decoded
     * @return its segments, decoded
     */
    public static RequestPath of(String end, String sent) {
        return new RequestPath(of(end).segments(), sent);
    }

    /**
     * Finds what follows the context root of the application that the request was sent to.
     *
     * @param root as the server tells it: decoded or as sent, with parameters or without. So its segments are counted; the
     *     server has compared them already
     * @return the rest
     */
    public RequestPath below(String root) {
        return after((int) parts(root).count());
    }

    /** What follows a segment, if that is the first one; else a path that leads nowhere. */
    RequestPath after(String segment) {
        return beginsWith(segment) ? after(1) : NOWHERE;
    }

    boolean beginsWith(String segment) {
        return !segments.isEmpty() && segments.get(0).equals(segment);
    }

    private RequestPath after(int count) {
        return segments.equals(NOWHERE.segments) || segments.size() < count
                ? NOWHERE
                : new RequestPath(segments.subList(count, segments.size()), sent);
    }

    /**
     * Finds the way from the address that was asked for to what lies below the endpoint, as a browser goes it: it counts slashes,
     * those too that are too many, and knows nothing of prefixes that a proxy has taken away (RFC 3986, section 5.2).
     *
     * @return a relative reference that ends with a slash, such as {@code ../}
     */
    String wayBack() {
        String[] parts = sent.split("/", -1);
        int own = parts.length;
        for (int named = 0; own > 0 && named <= segments.size(); ) {
            own--;
            named += withoutParameters(parts[own]).isEmpty() ? 0 : 1;
        }
        int slashes = parts.length - 1 - own;
        return switch (slashes) {
            case -1, 0 -> "./" + withoutParameters(parts[parts.length - 1]) + "/";
            case 1 -> "./";
            default -> "../".repeat(slashes - 1);
        };
    }

    private static Stream<String> parts(String path) {
        return Stream.of(path.split("/")).map(RequestPath::withoutParameters).filter(part -> !part.isEmpty());
    }

    private static String withoutParameters(String part) {
        int parameters = part.indexOf(';');
        return parameters < 0 ? part : part.substring(0, parameters);
    }

    // What is not UTF-8 becomes a character that stands in no name of ours. In a path a plus sign is a plus sign.
    private static String read(String part) {
        try {
            String segment = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            return segment.equals(".") || segment.equals("..") ? UNREADABLE : segment;
        } catch (IllegalArgumentException malformed) {
            return UNREADABLE;
        }
    }
}
