package io.healthpoint.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The directory that the files are in. A reader sees a whole file or none: each is written beside its place and moved there. What
 * goes wrong with the directory is told once, and once more when it has ended. Not thread-safe.
 */
final class Folder {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final String UNFINISHED = ".healthpoint-";

    private final Path path;
    // Names of those that could not be written when it was last tried.
    private final Set<String> failed = new HashSet<>();

    Folder(Path path) {
        this.path = path;
    }

    /** Puts a file in place of the one there was. */
    void write(String name, String text) {
        Path unfinished = path.resolve(UNFINISHED + name);
        try {
            replace(path.resolve(name), unfinished, text);
            tellOfTheEnd(name);
        } catch (IOException | RuntimeException unusable) {
            tell(name, unusable);
        }
    }

    // Made anew: through a link that somebody has put there, another file would be written.
    private static void replace(Path file, Path unfinished, String text) throws IOException {
        Files.deleteIfExists(unfinished);
        try {
            Files.writeString(unfinished, text, StandardCharsets.UTF_8, CREATE_NEW, WRITE);
            Files.move(unfinished, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes a file, if it is there. */
    void remove(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException | RuntimeException stays) {
            // It is stale soon.
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a file of health stays", stays);
        }
    }

    /** Removes what a process has left that was killed: files that look like those of this library, and no others. */
    void clear() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Folder::isOurs)) {
            files.forEach(file -> remove(file.getFileName().toString()));
        } catch (IOException | RuntimeException unusable) {
            // Who writes next tells of it.
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: the directory of files of health", unusable);
        }
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (file.getFileName().toString().startsWith(UNFINISHED) || hasOurFirstLine(file));
    }

    private static boolean hasOurFirstLine(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            return line != null && StatusText.isFirstLine(line);
        } catch (IOException | RuntimeException notText) {
            return false;
        }
    }

    // The exception's kind says what its message often leaves out: NoSuchFileException's is the path alone.
    private void tell(String name, Exception unusable) {
        boolean first = failed.isEmpty();
        failed.add(name);
        if (first) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: the file \"" + name + "\" cannot be written to the directory \"" + path
                            + "\", the value of healthpoint.files: " + unusable
                            + "; it is tried again each healthpoint.files.interval, and nothing is said until it works");
        }
    }

    private void tellOfTheEnd(String name) {
        if (failed.remove(name) && failed.isEmpty()) {
            LOGGER.log(System.Logger.Level.INFO, "healthpoint: files are written to \"" + path + "\" again");
        }
    }
}
