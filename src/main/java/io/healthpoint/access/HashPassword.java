package io.healthpoint.access;

import io.healthpoint.access.password.PasswordHash;
import io.healthpoint.configuration.RawText;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints the hash of a password, to be set as {@code healthpoint.basicauth.password}.
 *
 * <p>{@code java -cp healthpoint.jar io.healthpoint.access.HashPassword} reads the password from the terminal, or one line
 * from standard input; never from the command line, which other users of the machine can see.
 */
public final class HashPassword {

    private HashPassword() {}

    /**
     * Runs the tool.
     *
     * @param arguments none
     * @throws IOException where standard input cannot be read
     */
    @SuppressWarnings("SystemConsoleNull") // isTerminal asks what JDK 22 changed
    public static void main(String... arguments) throws IOException {
        Console console = System.console();
        String password = console != null && isTerminal(console) ? ask(console) : readLine(System.in);
        System.exit(print(password, System.out, System.err));
    }

    // From JDK 22 on there is a console even where input is redirected, and a method that tells.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    private static String ask(Console console) {
        char[] typed = console.readPassword("Password: ");
        return typed == null ? "" : new String(typed);
    }

    static int print(String password, PrintStream out, PrintStream err) {
        if (password.isEmpty()) {
            err.println("healthpoint: the password must not be empty; type it, or give it on standard input");
            return 1;
        }
        out.println(PasswordHash.of(password));
        return 0;
    }

    static String readLine(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : RawText.withoutMarks(line);
    }
}
