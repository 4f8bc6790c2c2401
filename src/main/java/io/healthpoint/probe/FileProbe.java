package io.healthpoint.probe;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Asks a file whose first line is {@code UP 2026-01-01T00:00:00Z until 2026-01-01T00:00:15Z}, or {@code DOWN} and the same, and
 * whose second line, if any, says what is down. Times are read by hand: the JDK's parser alone takes as long as the rest.
 */
final class FileProbe {

    // More than the library writes into one.
    private static final int LONGEST = 8192;
    // Of one machine's clock, that is set while the file is there.
    private static final long MOST_AHEAD_SECONDS = 60;

    private static final String SHAPE = "dddd-dd-ddTdd:dd:ddZ";
    private static final String UNTIL = " until ";

    private final String path;
    private final long nowMillis;

    FileProbe(String path, long nowMillis) {
        this.path = path;
        this.nowMillis = nowMillis;
    }

    Verdict verdict() {
        File file = new File(path);
        if (!file.isFile()) {
            return Verdict.unknown(file.exists() ? "not a file: " + path : "no such file: " + path);
        }
        try (FileInputStream in = new FileInputStream(file)) {
            return of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Verdict.unknown("the file cannot be read: " + unreadable.getMessage());
        }
    }

    private Verdict of(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end);
        boolean up = first.startsWith("UP ");
        int written = up ? "UP ".length() : "DOWN ".length();
        int until = written + SHAPE.length() + UNTIL.length();
        try {
            require(up || first.startsWith("DOWN "));
            require(first.startsWith(UNTIL, written + SHAPE.length()));
            require(first.length() == until + SHAPE.length());
            return of(
                    up,
                    second(first, written),
                    second(first, until),
                    text.substring(end + 1).strip());
        } catch (NumberFormatException | DateTimeException otherwise) {
            return Verdict.unknown("not a file of health: " + path);
        }
    }

    private static void require(boolean shape) {
        if (!shape) {
            throw new NumberFormatException();
        }
    }

    private Verdict of(boolean up, long written, long until, String why) {
        long now = nowMillis / 1000;
        if (written - now > MOST_AHEAD_SECONDS) {
            return Verdict.unknown(path + " was written " + (written - now) + " s ahead of this clock");
        }
        if (nowMillis > until * 1000) {
            return Verdict.down(
                    "stale: " + path + " was written " + (now - written) + " s ago; the process is stuck, or gone");
        }
        String told = path + " said so " + Math.max(0, now - written) + " s ago";
        return up ? Verdict.up(told) : Verdict.down(why.isEmpty() ? told : why + "; " + told);
    }

    private static long second(String line, int from) {
        for (int index = 0; index < SHAPE.length(); index++) {
            char letter = line.charAt(from + index);
            char wanted = SHAPE.charAt(index);
            require(wanted == 'd' ? '0' <= letter && letter <= '9' : letter == wanted);
        }
        return LocalDateTime.of(
                        number(line, from, 4),
                        number(line, from + 5, 2),
                        number(line, from + 8, 2),
                        number(line, from + 11, 2),
                        number(line, from + 14, 2),
                        number(line, from + 17, 2))
                .toEpochSecond(ZoneOffset.UTC);
    }

    private static int number(String line, int from, int digits) {
        return Integer.parseInt(line, from, from + digits, 10);
    }
}
