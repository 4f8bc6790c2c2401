package io.healthpoint.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An empty folder, a shell in it, and the Maven that runs this test. */
record Folder(Path path, String javaHome, int port) {

    static Folder empty(Path path, String javaHome, int port) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> old = Files.walk(path)) {
                old.sorted((one, other) -> other.compareTo(one))
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        }
        Files.createDirectories(path.resolve(".mvn"));
        String offline = System.getProperty("it.offline").endsWith("true") ? "-o\n" : "";
        // The repository in which the library has just been installed.
        Files.writeString(
                path.resolve(".mvn/maven.config"),
                "-B\n" + offline + "-Dmaven.repo.local=" + System.getProperty("it.repository") + "\n");
        return new Folder(path, javaHome, port);
    }

    void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path written = path.resolve(file.getKey());
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.getValue());
        }
    }

    /** Commands that end, and end well. */
    void run(List<String> commands) throws IOException, InterruptedException {
        for (String command : commands) {
            Process process = begin(command, "commands.log");
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(command).isTrue();
            assertThat(process.exitValue())
                    .as(() -> command + said("commands.log"))
                    .isZero();
        }
    }

    /** What a command prints. */
    String answer(String command) {
        try {
            Process process = begin(command, "answer.log");
            process.waitFor(1, TimeUnit.MINUTES);
            return said("answer.log").strip();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    Process begin(String commands, String output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-ec", commands)
                .directory(path.toFile())
                .redirectOutput(path.resolve(output).toFile())
                .redirectError(path.resolve(output.equals("answer.log") ? "errors.log" : output)
                        .toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", javaHome);
        environment.put("PATH", javaHome + "/bin:" + System.getProperty("it.maven") + "/bin:" + System.getenv("PATH"));
        // A free port, where the page relies on a default.
        List.of("HEALTHPOINT_EMBEDDED_PORT", "QUARKUS_HTTP_PORT", "SERVER_PORT")
                .forEach(name -> environment.put(name, Integer.toString(port)));
        return builder.start();
    }

    String said(String output) {
        try {
            return Files.readString(path.resolve(output));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
