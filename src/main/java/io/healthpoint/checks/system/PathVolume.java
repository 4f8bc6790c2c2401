package io.healthpoint.checks.system;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file system of a path, as the operating system tells of it. */
record PathVolume(Path path) implements DiskCheck.Volume {

    /**
     * Nobody else's, and always the same: what a killed process left behind is replaced by the next run, of whichever process.
     */
    static final String FILE = ".healthpoint-write-test-6d0f2c1e9b7a4f53";

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    PathVolume {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException("a disk check needs paths of the system's own files, was " + path);
        }
    }

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    // Not FileStore: that reads the table of mounts at each run, and fails where the mount is not listed there.
    @Override
    public long total() {
        return path.toFile().getTotalSpace();
    }

    @Override
    public long usable() {
        return path.toFile().getUsableSpace();
    }

    @Override
    public String write() {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path.resolveSibling(FILE);
        try {
            replace(file);
            return "";
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "cannot make and delete a file where a disk is checked", e);
            return refusal(e);
        }
    }

    private static void replace(Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            // Refuses what is there already, so no link is followed.
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Another process that shares the disk made it this moment: so files can be made.
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String refusal(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "cannot make a file: no permission";
        }
        if (isReadOnly()) {
            return "cannot make a file: the file system is read-only";
        }
        return "cannot make a file, though bytes are free: a full inode table, a quota or a fault of the disk ("
                + cause.getClass().getSimpleName() + ")";
    }

    private boolean isReadOnly() {
        try {
            return Files.getFileStore(path).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }
}
