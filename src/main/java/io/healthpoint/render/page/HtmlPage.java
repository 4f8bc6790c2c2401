package io.healthpoint.render.page;

import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page for people. It comes in one response, asks nobody else for anything, works without JavaScript, and refreshes itself
 * every ten seconds. Its policy (Content Security Policy Level 3) lets in its own style and script, by their hashes.
 */
public final class HtmlPage implements Renderer {

    /** Ready to draw. */
    public HtmlPage() {}

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=utf-8";
    }

    @Override
    public Map<String, String> headers() {
        return PageAssets.HEADERS;
    }

    @Override
    public boolean showsHistory() {
        return true;
    }

    @Override
    public byte[] render(Report report) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<title>" + PageState.word(report) + " – health</title>")
                .raw("<link rel=\"icon\" href=\"" + icon(report.verdict()) + "\">")
                .raw("<style>" + PageAssets.STYLE + "</style>")
                .raw("<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>")
                .raw("</head><body class=\"" + PageState.css(report.verdict()) + "\">\n");
        PageState.write(report, page);
        PageFleet.write(report, page);
        PageChecks.write(report, page);
        page.raw(
                        "<p id=\"lost\" role=\"alert\" hidden>The server does not answer as it did; this is what it said last.</p>\n")
                .raw("<script>" + PageAssets.SCRIPT + "</script></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    // For the tab: who has many of them open sees which one is in trouble.
    private static String icon(Status status) {
        String colour =
                switch (status) {
                    case UP -> "%230b6b2e";
                    case DEGRADED -> "%23e69500";
                    case DOWN -> "%23b00020";
                };
        return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Ccircle cx='4.5'"
                + " cy='4.5' r='4' fill='" + colour + "'/%3E%3C/svg%3E";
    }
}
