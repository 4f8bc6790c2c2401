package io.healthpoint.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A user's name and password, as sent by HTTP Basic (RFC 7617).
 *
 * @param username without a colon
 * @param password any text
 */
public record Login(String username, String password) {

    /** Longest header that is looked at, in characters. */
    static final int MAX_HEADER = 8192;

    private static final String SCHEME = "Basic ";

    /**
     * Reads headers. Everything that is not exactly one well-formed header is no login: the caller is anonymous, never an
     * error.
     *
     * @param headers values of the Authorization headers, as sent
     * @return the login, or empty
     */
    public static Optional<Login> parse(List<String> headers) {
        if (headers.size() != 1 || headers.get(0).length() > MAX_HEADER) {
            return Optional.empty();
        }
        String header = headers.get(0).strip();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return decode(header.substring(SCHEME.length()).strip()).flatMap(Login::split);
    }

    private static Optional<String> decode(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return Optional.of(text.toString());
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Login> split(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Login(text.substring(0, colon), text.substring(colon + 1)));
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "Login[username=" + username + "]";
    }
}
