package io.healthpoint.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What every page has in it, read when the first one is drawn: most applications draw none. */
final class PageAssets {

    // Comments and indentation, which are for those who write them.
    private static final Pattern LEFT_OUT = Pattern.compile("(?m)^ *(//.*\n)?");

    static final String STYLE = resource("page.css");
    static final String SCRIPT = resource("page.js");
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
                    + "; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private PageAssets() {}

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(PageAssets.class.getResourceAsStream(name), name)) {
            return LEFT_OUT.matcher(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
