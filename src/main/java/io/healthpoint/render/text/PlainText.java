package io.healthpoint.render.text;

import io.healthpoint.Report;
import io.healthpoint.render.Renderer;
import java.nio.charset.StandardCharsets;

/** One line for a person or a script: {@code health: passed}, {@code health: passed with warnings}, {@code health: failed}. */
public final class PlainText implements Renderer {

    static final String MEDIA_TYPE = "text/plain; charset=utf-8";

    /** Ready to draw. */
    public PlainText() {}

    @Override
    public String format() {
        return "text";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] render(Report report) {
        return summary(report).getBytes(StandardCharsets.UTF_8);
    }

    static String summary(Report report) {
        return switch (report.verdict()) {
            case UP -> "health: passed\n";
            case DEGRADED -> "health: passed with warnings\n";
            case DOWN -> "health: failed\n";
        };
    }
}
