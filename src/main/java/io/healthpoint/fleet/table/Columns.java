package io.healthpoint.fleet.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** How keys and texts stand in the columns: see the package. */
final class Columns {

    private Columns() {}

    /** SHA-256, in 64 digits. */
    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content(text)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static byte[] content(String text) {
        return text.getBytes(UTF_8);
    }

    static String text(byte[] content) {
        return new String(content, UTF_8);
    }

    /** In ASCII; at most nine times as long as the key. */
    static String name(String key) {
        return URLEncoder.encode(key, UTF_8).replace("%2F", "/");
    }

    /** Empty where that is no name of ours. */
    static Optional<String> key(String name) {
        try {
            return Optional.of(URLDecoder.decode(name, UTF_8));
        } catch (IllegalArgumentException others) {
            return Optional.empty();
        }
    }

    /**
     * For {@code LIKE}: matches all names of keys with that prefix, and perhaps more. An ESCAPE would not do: products differ in
     * what must and what may be escaped.
     */
    static String pattern(String prefix) {
        return name(prefix).replace('%', '_') + "%";
    }
}
