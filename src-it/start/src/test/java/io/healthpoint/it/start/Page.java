package io.healthpoint.it.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a page tells its reader to do.
 *
 * @param files what to write, by path
 * @param build commands that end
 * @param start the commands of which the last one may serve until it is stopped
 * @param ask the command that gets the first answer
 * @param answer what it should be
 * @param stop commands to stop it, where a signal is not enough
 */
record Page(Map<String, String> files, List<String> build, String start, String ask, String answer, List<String> stop) {

    // A file's block follows the words "File `path`:".
    private static final Pattern BLOCK =
            Pattern.compile("(?:File `([^`]+)`:\n\n)?^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** The page's own text, but for its port. */
    static Page of(Path file, int port) {
        try {
            return of(Files.readString(file).replace("8080", Integer.toString(port)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Page of(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> commands = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            if (block.group(1) != null) {
                files.put(block.group(1), block.group(3));
            } else if (block.group(2).equals("sh")) {
                commands.add(block.group(3));
            } else if (block.group(2).equals("json")) {
                answers.add(block.group(3).strip());
            }
        }
        int ask = commands.indexOf(commands.stream()
                .filter(it -> it.startsWith("curl"))
                .findFirst()
                .orElseThrow());
        return new Page(
                files,
                commands.subList(0, ask - 1),
                commands.get(ask - 1),
                commands.get(ask),
                answers.get(0),
                commands.subList(ask + 1, commands.size()));
    }
}
