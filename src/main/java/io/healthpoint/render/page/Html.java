package io.healthpoint.render.page;

import io.healthpoint.render.WellFormed;

/** Writes HTML; every text is escaped. Not thread-safe. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Adds what is HTML already. */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    /** Adds a text, for an element's content or an attribute in double quotes. */
    Html text(String text) {
        WellFormed.text(text).codePoints().forEach(this::add);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void add(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isForbidden(point) ? '\uFFFD' : point);
        }
    }

    // HTML Standard, 13.2.3.5: no control characters but white space.
    private static boolean isForbidden(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r';
    }
}
