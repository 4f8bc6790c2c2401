package io.healthpoint.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a mount sends back. To HEAD it sends the same without the body.
 *
 * @param status HTTP status
 * @param headers by name, complete but for the length
 * @param body not to be changed; the array is shared
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is: a copy for each request would be waste
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    static Answer of(int status, String mediaType, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Vary", "Accept, Authorization");
        return new Answer(status, headers, body);
    }

    /**
     * Says nothing but a status.
     *
     * @param status HTTP status
     * @return with the empty object as its body
     */
    public static Answer empty(int status) {
        return of(status, "application/json", EMPTY_OBJECT);
    }

    Answer with(String header, String value) {
        return with(Map.of(header, value));
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }
}
