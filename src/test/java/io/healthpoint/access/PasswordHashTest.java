package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    // python3 -c 'import hashlib,base64; print(base64.b64encode(hashlib.pbkdf2_hmac("sha256", b"doe", b"saltsaltsalt",
    // 1000)))'
    static final String HASH_OF_DOE = "lXTQ+PXqXCID+5epqA4W8pmpBUfK3J+OCV7bY0W9ERc";

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

    @Test
    void theToolPrintsAHashOfOneLineOfStandardInput() throws IOException {
        String line = HashPassword.readLine(new ByteArrayInputStream("döe\nrest".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = HashPassword.print(line, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

        assertThat(status).isZero();
        String printed = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(PasswordHash.parse(printed).orElseThrow().matches("döe")).isTrue();
    }

    @Test
    void theToolRefusesAnEmptyPassword() throws IOException {
        String line = HashPassword.readLine(new ByteArrayInputStream(new byte[0]));
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = HashPassword.print(line, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("must not be empty");
    }
}
