package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.password.BasicCredentials;
import io.healthpoint.access.password.Match;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashPasswordTest {

    @Test
    void theToolPrintsAHashOfOneLineOfStandardInput() throws IOException {
        String line = HashPassword.readLine(new ByteArrayInputStream("döe\nrest".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = HashPassword.print(line, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

        assertThat(status).isZero();
        String printed = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(printed).startsWith("$pbkdf2-sha256$");
        assertThat(BasicCredentials.of("john", printed).compare("john", "döe", false))
                .isEqualTo(Match.YES);
    }

    @Test
    void whatAShellPutsAroundTheLineIsNotPartOfThePassword() throws IOException {
        byte[] typed = "\uFEFFdöe \r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(HashPassword.readLine(new ByteArrayInputStream(typed))).isEqualTo("döe ");
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
