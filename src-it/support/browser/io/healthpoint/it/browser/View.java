package io.healthpoint.it.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.healthpoint.it.Server;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How somebody looks at a page.
 *
 * @param choices what Playwright lets one choose
 * @param clock whether the page's time passes only as the test lets it
 */
public record View(Consumer<NewContextOptions> choices, boolean clock) {

    private static final int HEIGHT = 800;

    public static View light(int width) {
        return of(ColorScheme.LIGHT, width);
    }

    public static View dark(int width) {
        return of(ColorScheme.DARK, width);
    }

    /** With credentials in every request, asked for or not: what no person in a browser can do. */
    public View as(String user, String password) {
        return with(options -> options.setExtraHTTPHeaders(Map.of("Authorization", Server.basic(user, password))));
    }

    /** With credentials once the server asks for them, as a person gives them in the browser's dialogue. */
    public View whenAsked(String user, String password) {
        return with(options -> options.setHttpCredentials(user, password));
    }

    public View withScripts(boolean enabled) {
        return with(options -> options.setJavaScriptEnabled(enabled));
    }

    /** With a clock that the test moves. */
    public View withClock() {
        return new View(choices, true);
    }

    /** Whatever else Playwright lets one choose. */
    public View with(Consumer<NewContextOptions> choice) {
        return new View(choices.andThen(choice), clock);
    }

    NewContextOptions options() {
        NewContextOptions options = new NewContextOptions().setLocale("en-GB");
        choices.accept(options);
        return options;
    }

    private static View of(ColorScheme scheme, int width) {
        return new View(options -> options.setColorScheme(scheme).setViewportSize(width, HEIGHT), false);
    }
}
