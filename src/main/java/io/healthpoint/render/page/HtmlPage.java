package io.healthpoint.render.page;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.check.OwnPage;
import io.healthpoint.render.page.words.Html;
import io.healthpoint.render.page.words.Moment;
import io.healthpoint.render.page.words.StatusWords;
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
    public boolean showsSight() {
        return true;
    }

    @Override
    public byte[] render(Report report) {
        return render(report, Sight.of(report));
    }

    @Override
    public byte[] render(Report report, Sight sight) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .element("<title>", Head.title(report, sight))
                .raw("<link rel=\"icon\" href=\"" + Icon.of(report.verdict()) + "\">")
                .raw("<style>" + PageAssets.STYLE + "</style>")
                .raw("<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>")
                .raw("</head><body class=\"" + StatusWords.css(report.verdict()) + "\">\n")
                .raw("<p id=\"lost\" role=\"alert\" hidden></p>\n");
        Head.write(report, sight, page);
        GroupLinks.write(report, sight, page);
        writeTools(report, sight, page);
        page.raw("<main>");
        writeMain(report, sight, page);
        page.raw("</main>\n<script>" + PageAssets.SCRIPT + "</script></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    // Without a script there is nothing to filter with or to pause, but there is their room: nothing moves when they
    // come.
    private static void writeTools(Report report, Sight sight, Html page) {
        page.raw("<div id=tools role=region aria-label=\"This page\">");
        if (report.results().size() > 1) {
            page.raw("<label id=\"filter\">Filter <input type=\"search\" autocomplete=\"off\"></label>");
        }
        page.raw("<p id=\"told\">As of ");
        Moment.writeExactly(sight.now(), page);
        page.raw("<span id=age></span></p><button id=pause type=button>Pause</button></div>\n");
    }

    private static void writeMain(Report report, Sight sight, Html page) {
        Sections sections = new Sections(report, sight, page);
        if (report.withheld()) {
            Lessons.writeSignIn(page);
        } else if (sight.isOnOne(report)) {
            CheckResult only = report.results().get(0);
            page.raw("<p class=back><a href=\"?\">All checks")
                    .text(sight.group().isEmpty() ? "" : " of " + sight.group())
                    .raw("</a></p>");
            OwnPage.write(sections.subject(only), sight.origins().apply(only.name()), page);
        } else if (report.results().isEmpty() && report.unknown().isEmpty()) {
            Lessons.writeNoChecks(sight, page);
        } else {
            FleetTable.write(report, sight, page);
            sections.write();
        }
    }
}
