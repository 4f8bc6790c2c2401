package io.healthpoint.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class PasswordHashTest {

    // python3 -c 'import hashlib,base64; print(base64.b64encode(hashlib.pbkdf2_hmac("sha256", b"doe", b"saltsaltsalt",
    // 1000)))'
    public static final String HASH_OF_DOE = "lXTQ+PXqXCID+5epqA4W8pmpBUfK3J+OCV7bY0W9ERc";

    @Test
    void agreesWithAnotherImplementation() {
        PasswordHash hash = PasswordHash.parse("$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0$" + HASH_OF_DOE)
                .orElseThrow();

        assertThat(hash.matches("doe")).isTrue();
        assertThat(hash.matches("dof")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void survivesBeingWrittenAndRead() {
        PasswordHash hash = PasswordHash.of("päss:word");

        assertThat(hash.toString()).startsWith("$pbkdf2-sha256$i=600000$").doesNotContain("word", "=$");
        assertThat(PasswordHash.parse(hash.toString()).orElseThrow().matches("päss:word"))
                .isTrue();
    }

    @Test
    void isSaltedAnewEachTime() {
        assertThat(PasswordHash.of("a"))
                .doesNotHaveToString(PasswordHash.of("a").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "doe",
                "$pbkdf2-sha256$",
                "$pbkdf2-sha256$i=0$c2FsdHNhbHRzYWx0$lXTQ+PXqXCID+5epqA4W8pmpBUfK3J+OCV7bY0W9ERc",
                "$pbkdf2-sha256$i=999999999$c2FsdHNhbHRzYWx0$lXTQ+PXqXCID+5epqA4W8pmpBUfK3J+OCV7bY0W9ERc",
                "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0$short",
                "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0A$lXTQ+PXqXCID+5epqA4W8pmpBUfK3J+OCV7bY0W9ERc",
                "$pbkdf2-sha512$i=1000$c2FsdHNhbHRzYWx0$lXTQ+PXqXCID+5epqA4W8pmpBUfK3J+OCV7bY0W9ERc"
            })
    void isNotReadFromOtherTexts(String text) {
        assertThat(PasswordHash.parse(text)).isEmpty();
    }
}
