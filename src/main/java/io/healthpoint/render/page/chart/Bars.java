package io.healthpoint.render.page.chart;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Runs as bars that stand on a line, each four units wide, and below the line a mark for each that was not good: a cross for down, a
 * triangle for degraded, whose bars are thin too. A path a kind, for a thousand checks must not weigh a megabyte.
 */
final class Bars {

    static final int PITCH = 4;
    static final int MARKS = 5;

    // From the upper left, a cross ends at the upper right, a triangle where it has begun.
    private static final String CROSS = "l3 3m-3 0 3-3";
    private static final String TRIANGLE = "l1.2 2.6h-2.4z";

    private final int height;
    private final Map<Status, Pen> bars = new EnumMap<>(Status.class);
    private final Map<Status, Marks> marks = new EnumMap<>(Status.class);

    private Bars(int height) {
        this.height = height;
    }

    static Bars of(List<CheckHistory.Run> runs, int height) {
        Bars drawing = new Bars(height);
        for (int index = 0; index < runs.size(); index++) {
            drawing.add(runs.get(index), index * PITCH);
        }
        return drawing;
    }

    /** The bars, as elements of SVG. */
    String bars() {
        StringBuilder paths = new StringBuilder();
        bars.forEach((status, pen) -> paths.append(path(letter(status), pen.path.toString())));
        return paths.toString();
    }

    /** The marks, whose lane begins at the given line. */
    String marks(int line) {
        StringBuilder paths = new StringBuilder();
        marks.forEach((status, drawn) ->
                paths.append(path("m" + letter(status), "M" + drawn.begin + " " + (line + 1) + drawn.path)));
        return paths.toString();
    }

    private void add(CheckHistory.Run run, int left) {
        bars.computeIfAbsent(run.status(), first -> new Pen(height)).bar(left, Scale.height(run.elapsed(), height));
        switch (run.status()) {
            case UP -> {}
            case DEGRADED ->
                marks.computeIfAbsent(run.status(), first -> new Marks(TRIANGLE, 0, (left + 1) + ".5", left))
                        .add(left);
            case DOWN ->
                marks.computeIfAbsent(run.status(), first -> new Marks(CROSS, 3, "" + left, left))
                        .add(left);
        }
    }

    private static String letter(Status status) {
        return switch (status) {
            case UP -> "u";
            case DEGRADED -> "w";
            case DOWN -> "d";
        };
    }

    private static String path(String css, String shape) {
        return "<path class=" + css + " d=\"" + shape + "\"/>";
    }

    /** Draws bars from the left to the right, each relative to the one before, which takes the fewest bytes. */
    private static final class Pen {

        private final StringBuilder path = new StringBuilder();
        private final int line;
        private int x;
        private int y;

        Pen(int line) {
            this.line = line;
        }

        void bar(int left, int tall) {
            path.append(path.isEmpty() ? "M" + (left + 1) + ".5 " + line : "m" + (left - x) + " " + (line - y))
                    .append("v-")
                    .append(tall);
            x = left;
            y = line - tall;
        }
    }

    /** Marks of one shape, each relative to the one before. */
    private static final class Marks {

        private final StringBuilder path = new StringBuilder();
        private final String shape;
        private final int advance;
        private final String begin;
        private int x;

        Marks(String shape, int advance, String begin, int left) {
            this.shape = shape;
            this.advance = advance;
            this.begin = begin;
            this.x = left;
        }

        void add(int left) {
            path.append(path.isEmpty() ? "" : "m" + (left - x) + " 0").append(shape);
            x = left + advance;
        }
    }
}
