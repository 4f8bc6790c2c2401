package io.healthpoint.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as somebody sees it who was never there before, with all that it asked for and said.
 * Nothing here needs a script in the page, for a page may forbid scripts.
 */
public final class Visit implements AutoCloseable {

    // Milliseconds in which a page and its browser do what they have begun, and Playwright hears of it.
    private static final double SETTLED = 300;

    private final List<String> requests = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Browser browser;
    private final View view;
    private final BrowserContext context;
    private final Page page;
    private Response answer;
    private double layoutShift;

    Visit(Browser browser, View view) {
        this.browser = browser;
        this.view = view;
        this.context = browser.newContext(view.options());
        context.onRequest(request -> requests.add(request.url()));
        context.onConsoleMessage(message -> messages.add(message.type() + ": " + message.text()));
        context.onWebError(error -> messages.add("uncaught: " + error.error()));
        this.page = context.newPage();
        page.onWebSocket(socket -> requests.add(socket.url()));
        watchLayout();
        if (view.clock()) {
            page.clock().install();
        }
    }

    /** Opens an address and waits until the page is there, with its images and the like. */
    public void go(URI address) {
        answer = page.navigate(address.toString());
    }

    /** Playwright's, for whatever has no method here. */
    public Page page() {
        return page;
    }

    /** The answer that the page was made of. */
    public Response answer() {
        return answer;
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /**
     * Every address asked for, the page's own among them, and also what was then refused or not found. Only
     * {@code /favicon.ico}, for which browsers ask unbidden, is not among them: Playwright keeps it to itself.
     */
    public List<String> requests() {
        settle();
        return List.copyOf(requests);
    }

    /** The requests to any other server than the page's own. */
    public List<String> requestsElsewhere() {
        String own = URI.create(page.url()).resolve("/").toString();
        return requests().stream().filter(request -> !request.startsWith(own)).toList();
    }

    /** What the console shows: of scripts, of failed requests and of breaches of the content security policy. */
    public List<String> messages() {
        settle();
        return List.copyOf(messages);
    }

    /** Those messages that tell of breaches of the content security policy. */
    public List<String> breaches() {
        return messages().stream()
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
    }

    /** How much of what was on the screen has moved since the visit began, as the browser reckons it; 0 is best. */
    public double layoutShift() {
        settle();
        return layoutShift;
    }

    /**
     * What is in the way of people with disabilities, by all rules of axe, a line each. Axe is a script: it looks at a
     * copy of the page as it is now, from the same address and without the policy that may forbid scripts.
     */
    public List<String> barriers() {
        String address = page.url();
        FulfillOptions copy =
                new FulfillOptions().setContentType("text/html; charset=UTF-8").setBody(page.content());
        try (BrowserContext room = browser.newContext(view.withScripts(true).options())) {
            room.route(address::equals, route -> route.fulfill(copy));
            Page copied = room.newPage();
            copied.navigate(address);
            return barriers(copied);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml()))
                        .toList();
    }

    private void settle() {
        page.waitForTimeout(SETTLED);
    }

    private void watchLayout() {
        JsonArray types = new JsonArray();
        types.add("layout-shift");
        JsonObject parameters = new JsonObject();
        parameters.add("eventTypes", types);
        CDPSession session = context.newCDPSession(page);
        session.on("PerformanceTimeline.timelineEventAdded", this::addShift);
        session.send("PerformanceTimeline.enable", parameters);
    }

    private void addShift(JsonObject parameters) {
        JsonObject shift = parameters.getAsJsonObject("event").getAsJsonObject("layoutShiftDetails");
        layoutShift += shift.get("value").getAsDouble();
    }
}
