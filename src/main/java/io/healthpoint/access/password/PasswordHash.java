package io.healthpoint.access.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash of a password: PBKDF2 with HMAC-SHA-256 (RFC 8018) in the PHC string format,
 * {@code $pbkdf2-sha256$i=ITERATIONS$SALT$HASH}, salt and hash in base64 without padding.
 */
public final class PasswordHash {

    /** How every such text begins. */
    public static final String PREFIX = "$pbkdf2-sha256$";

    // OWASP's figure of 2023 for PBKDF2-HMAC-SHA256.
    private static final int ITERATIONS = 600_000;
    private static final int BYTES = 32;
    private static final Pattern SHAPE =
            Pattern.compile("\\$pbkdf2-sha256\\$i=(\\d{1,8})\\$([A-Za-z0-9+/]{11,})\\$([A-Za-z0-9+/]{22,})");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Makes one, with a salt of its own.
     *
     * @param password any text
     * @return its hash
     */
    public static PasswordHash of(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS, BYTES));
    }

    /**
     * Reads one.
     *
     * @param text any text; blanks around it are not part of it
     * @return empty where it is not of that form
     */
    public static Optional<PasswordHash> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(new PasswordHash(
                    Integer.parseInt(matcher.group(1)),
                    base64.decode(matcher.group(2)),
                    base64.decode(matcher.group(3))));
        } catch (IllegalArgumentException impossibleLength) {
            return Optional.empty();
        }
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations, hash.length));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + "i=" + iterations + '$' + base64.encodeToString(salt) + '$' + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java platform has no PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
