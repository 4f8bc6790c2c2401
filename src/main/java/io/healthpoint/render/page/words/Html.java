package io.healthpoint.render.page.words;

import io.healthpoint.render.WellFormed;

/** Writes HTML; every text is escaped. Not thread-safe. */
public final class Html {

    private final StringBuilder out = new StringBuilder();

    /** An empty page. */
    public Html() {}

    /**
     * Adds what is HTML already.
     *
     * @param html of this library's own making
     * @return this
     */
    public Html raw(String html) {
        out.append(html);
        return this;
    }

    /**
     * Adds a text, for an element's content or an attribute in double quotes.
     *
     * @param text any
     * @return this
     */
    public Html text(String text) {
        WellFormed.text(text).codePoints().forEach(this::add);
        return this;
    }

    /**
     * Adds a text that keeps its own direction to itself.
     *
     * @param text any
     * @return this
     */
    public Html isolated(String text) {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    /**
     * Adds an element with nothing but a text.
     *
     * @param opening its opening tag
     * @param text any
     * @return this
     */
    public Html element(String opening, String text) {
        int end = opening.indexOf(' ') < 0 ? opening.length() - 1 : opening.indexOf(' ');
        return raw(opening).text(text).raw("</" + opening.substring(1, end) + ">");
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
