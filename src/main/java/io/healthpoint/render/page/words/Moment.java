package io.healthpoint.render.page.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time, as the page writes them: as short as is clear, with the whole in the element. */
public final class Moment {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Moment() {}

    /**
     * Writes a time: of the same day without its date.
     *
     * @param time any
     * @param now when the page is drawn
     * @param page where
     */
    public static void write(Instant time, Instant now, Html page) {
        boolean isToday = dayOf(time).equals(dayOf(now));
        write(time, (isToday ? CLOCK : DAY).format(inUtc(time)), page);
    }

    /**
     * Writes a time with its date and its second.
     *
     * @param time any
     * @param page where
     */
    public static void writeExactly(Instant time, Html page) {
        write(time, EXACT.format(inUtc(time)), page);
    }

    /**
     * Writes how long something has lasted; a script goes on counting.
     *
     * @param since when it began
     * @param now when the page is drawn
     * @param page where
     */
    public static void writeAge(Instant since, Instant now, Html page) {
        page.raw("<span data-since=\"" + since.truncatedTo(ChronoUnit.SECONDS) + "\">")
                .text(age(since, now))
                .raw("</span>");
    }

    /**
     * Tells how long something has lasted.
     *
     * @param since when it began
     * @param now when the page is drawn
     * @return in whole seconds or more
     */
    public static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.compareTo(Duration.ofSeconds(1)) < 0 ? "0 s" : Span.of(Duration.ofSeconds(age.toSeconds()));
    }

    private static void write(Instant time, String words, Html page) {
        page.raw("<time datetime=\"" + time.truncatedTo(ChronoUnit.SECONDS) + "\" title=\"" + EXACT.format(inUtc(time))
                + " UTC\">" + words + " UTC</time>");
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static ZonedDateTime inUtc(Instant time) {
        return time.atZone(ZoneOffset.UTC);
    }
}
