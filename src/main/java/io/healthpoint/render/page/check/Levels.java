package io.healthpoint.render.page.check;

import io.healthpoint.render.Figure;
import io.healthpoint.render.page.words.Html;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A check's data on the page. Numbers are written with their units, and those that have levels have a bar. */
final class Levels {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Levels() {}

    /** Writes of the data only what has levels: what a line has room for. */
    static void writeLevels(Map<String, Object> data, Html page) {
        Map<String, Object> levels = new TreeMap<>();
        data.forEach((key, value) -> {
            if (hasLevel(Figure.withoutLevel(key), data) && figure(key, data).isPresent()) {
                levels.put(key, value);
            }
        });
        write(levels, page);
    }

    private static boolean hasLevel(String key, Map<String, Object> data) {
        return figure(key, data).isPresent()
                && (figure(key + Figure.WARN, data).isPresent()
                        || figure(key + Figure.DOWN, data).isPresent());
    }

    static void write(Map<String, Object> data, Html page) {
        if (!data.isEmpty()) {
            page.raw("<dl>");
            data.forEach((key, value) -> {
                if (!isLevelOfANumber(key, data)) {
                    page.raw("<dt><bdi>").text(key).raw("</bdi></dt><dd dir=\"auto\">");
                    writeValue(key, value, data, page);
                    page.raw("</dd>");
                }
            });
            page.raw("</dl>");
        }
    }

    // It stands beside the number.
    private static boolean isLevelOfANumber(String key, Map<String, Object> data) {
        String base = Figure.withoutLevel(key);
        return !base.equals(key)
                && figure(base, data).isPresent()
                && figure(key, data).isPresent();
    }

    private static void writeValue(String key, Object value, Map<String, Object> data, Html page) {
        Optional<Figure> warn = figure(key + Figure.WARN, data);
        Optional<Figure> down = figure(key + Figure.DOWN, data);
        Optional<Figure> figure = figure(key, data);
        if (figure.isEmpty()) {
            page.text(value.toString());
        } else if (warn.isEmpty() && down.isEmpty()) {
            page.text(figure.get().written());
        } else {
            writeBar(key, figure.get(), warn, down, page);
        }
    }

    private static void writeBar(String key, Figure figure, Optional<Figure> warn, Optional<Figure> down, Html page) {
        String levels = level(", degraded at ", warn) + level(", down at ", down);
        page.raw("<meter min=\"0\"")
                .raw(number("max", whole(figure, warn, down)))
                .raw(number("value", figure.value().abs()))
                .raw(warn.isPresent() && down.isPresent() ? sides(figure, warn.get(), down.get()) : " class=\"plain\"")
                .raw(" aria-label=\"")
                .text(key + ": " + figure.written() + levels)
                .raw("\"></meter> ")
                .text(figure.written()
                        + beside(warn, down)
                        + reached(figure, warn, down).written());
    }

    private static String beside(Optional<Figure> warn, Optional<Figure> down) {
        return warn.isPresent() && down.isPresent() && isTooLittle(warn.get(), down.get()) ? ", at least " : " of ";
    }

    private static String level(String words, Optional<Figure> level) {
        return level.map(figure -> words + figure.written()).orElse("");
    }

    /** What the bar's whole length is. */
    private static BigDecimal whole(Figure figure, Optional<Figure> warn, Optional<Figure> down) {
        BigDecimal most = figure.value().abs();
        most = warn.map(Figure::value).map(most::max).orElse(most);
        most = down.map(Figure::value).map(most::max).orElse(most);
        return figure.unit().equals("percent") ? most.max(HUNDRED) : most;
    }

    /** Which side is the good one shows by the order of the levels; with one level it is not known, and the bar has no colour. */
    private static String sides(Figure figure, Figure warn, Figure down) {
        return isTooLittle(warn, down)
                ? number("low", down.value())
                        + number("high", warn.value())
                        + number("optimum", whole(figure, Optional.of(warn), Optional.of(down)))
                : number("low", warn.value()) + number("high", down.value()) + " optimum=\"0\"";
    }

    /** The level that was crossed, or else the one that would be first. */
    private static Figure reached(Figure figure, Optional<Figure> warn, Optional<Figure> down) {
        if (warn.isEmpty() || down.isEmpty()) {
            return warn.or(() -> down).orElseThrow();
        }
        int beyond = figure.value().abs().compareTo(down.get().value());
        boolean crossed = isTooLittle(warn.get(), down.get()) ? beyond < 0 : beyond > 0;
        return crossed ? down.get() : warn.get();
    }

    private static boolean isTooLittle(Figure warn, Figure down) {
        return warn.value().compareTo(down.value()) > 0;
    }

    private static String number(String attribute, BigDecimal value) {
        return ' ' + attribute + "=\"" + value.toPlainString() + '"';
    }

    private static Optional<Figure> figure(String key, Map<String, Object> data) {
        Object value = data.get(key);
        return value == null ? Optional.empty() : Figure.of(key, value);
    }
}
