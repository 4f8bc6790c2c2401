package io.healthpoint.kit.safety;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;

/** Where threads hang in earnest, until they are interrupted or let go, and where two may meet. Thread-safe. */
final class Hold {

    private static final long MEETING_MILLIS = 100;

    private boolean letGo;
    private int hanging;
    private int atMeeting;
    private boolean meet;

    synchronized void reset(boolean meeting) {
        letGo = false;
        hanging = 0;
        atMeeting = 0;
        meet = meeting;
    }

    synchronized void letGo() {
        letGo = true;
        notifyAll();
    }

    synchronized boolean hasHung() {
        return hanging > 0;
    }

    /** Hangs, for ever where the seconds are 0. */
    synchronized void hang(int seconds) throws SQLException {
        hanging++;
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!letGo) {
            long left = seconds == 0
                    ? 1000
                    : Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SQLTimeoutException("no answer within " + seconds + " s", "57014");
            }
            pause(left);
        }
        throw new SQLException("the connection was closed by the other side", "08006");
    }

    /** Waits for another thread that comes here too, briefly. */
    synchronized void meet() throws SQLException {
        if (meet) {
            atMeeting++;
            notifyAll();
            long end = System.nanoTime() + Duration.ofMillis(MEETING_MILLIS).toNanos();
            while (atMeeting % 2 == 1 && end - System.nanoTime() > 0) {
                pause(MEETING_MILLIS / 4);
            }
            atMeeting += atMeeting % 2;
        }
    }

    @SuppressWarnings("WaitNotInLoop") // its callers have the loops
    private void pause(long millis) throws SQLException {
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting", "57014", interrupted);
        }
    }
}
