package io.healthpoint.access.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Compares texts in a time that tells nothing of the text it knows. Thread-safe. */
final class Secret {

    private final byte[] salt = new byte[16];
    private final byte[] expected;

    Secret(String text) {
        new SecureRandom().nextBytes(salt);
        expected = digest(text);
    }

    // Digests are equally long, so neither length nor first difference of the texts shows in the time.
    boolean matches(String text) {
        return MessageDigest.isEqual(expected, digest(text));
    }

    private byte[] digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
