package io.healthpoint.access.password;

import io.healthpoint.configuration.RawText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A password in a file of its own, as Docker and Kubernetes mount secrets; read again when the file has changed, which is
 * looked at once a second at most. Line breaks at its end and a byte order mark are not part of it. Thread-safe.
 */
final class PasswordFile {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;
    private static final Set<Integer> UTF_16_MARKS = Set.of(0xFEFF, 0xFFFE);

    private final Path path;
    private final LongSupplier nanos;
    private @Nullable FileTime changed;
    private long lookedAt;
    private String password = "";
    private boolean told;

    PasswordFile(Path path, LongSupplier nanos) {
        this.path = path;
        this.nanos = nanos;
        look();
    }

    /** Empty where there is none, which no password matches. */
    synchronized String password() {
        if (nanos.getAsLong() - lookedAt >= LOOK_AGAIN_NANOS) {
            look();
        }
        return password;
    }

    private synchronized void look() {
        lookedAt = nanos.getAsLong();
        try {
            FileTime now = Files.getLastModifiedTime(path);
            if (!now.equals(changed)) {
                password = RawText.withoutMarks(read(path));
                changed = now;
                told = false;
            }
        } catch (IOException | RuntimeException unreadable) {
            tellOnce(unreadable);
            password = "";
            changed = null;
        }
    }

    // While it stays away, once is enough.
    private void tellOnce(Exception unreadable) {
        if (!told) {
            told = true;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: the file of the password cannot be read, nobody sees details by password: "
                            + unreadable);
        }
    }

    private static String read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        Charset charset = isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    // As shells of Windows write it: with a byte order mark (RFC 2781, 3.2), which no text in UTF-8 has as its first
    // bytes.
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2 && UTF_16_MARKS.contains((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF));
    }
}
