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

    private final int height;
    private final Map<Status, Pen> bars = new EnumMap<>(Status.class);
    private final Map<Status, StringBuilder> marks = new EnumMap<>(Status.class);

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
        marks.forEach((status, mark) ->
                paths.append(path("m" + letter(status), mark.toString().replace("Y", String.valueOf(line + 1)))));
        return paths.toString();
    }

    private void add(CheckHistory.Run run, int left) {
        bars.computeIfAbsent(run.status(), first -> new Pen(height))
                .bar(left + PITCH / 2, Scale.height(run.elapsed(), height));
        if (run.status() != Status.UP) {
            String shape = run.status() == Status.DOWN ? "l3 3m0-3-3 3" : "m.3 3 1.2-2.6 1.2 2.6z";
            marks.computeIfAbsent(run.status(), first -> new StringBuilder()).append("M" + left + ".5 Y" + shape);
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

        void bar(int middle, int tall) {
            path.append(path.isEmpty() ? "M" + middle + " " + line : "m" + (middle - x) + " " + (line - y))
                    .append("v-")
                    .append(tall);
            x = middle;
            y = line - tall;
        }
    }
}
