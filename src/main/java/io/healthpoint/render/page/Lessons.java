package io.healthpoint.render.page;

import io.healthpoint.Groups;
import io.healthpoint.render.Sight;
import io.healthpoint.render.page.words.Html;
import java.util.Map;

/** What the page says where there is nothing to show: what to do that there is. */
final class Lessons {

    private static final Map<String, String> MEMBERS = Map.of(
            Groups.LIVE, "Groups.LIVE",
            Groups.READY, "Groups.READY",
            Groups.STARTED, "Groups.STARTED");

    private Lessons() {}

    static void writeNoChecks(Sight sight, Html page) {
        if (sight.group().isEmpty()) {
            page.raw("<section class=lesson><h2>No checks yet</h2><p>A check is a method of any bean:</p>")
                    .raw("<pre tabindex=0><code>@HealthCheck\nOutcome userSignup(UserRepository users) {\n")
                    .raw("    Instant last = users.lastSignup();\n")
                    .raw(
                            "    return Outcome.of(last.isAfter(now().minus(1, DAYS)), \"last signup: \" + last);\n}</code></pre>")
                    .raw("<p>or two lines of configuration, for what is built in:</p>")
                    .raw(
                            "<pre tabindex=0><code>healthpoint.checks.\"disk\".type=disk\nhealthpoint.checks.\"disk\".path=/var/lib/shop")
                    .raw("</code></pre><p>It is here when the application starts again.</p></section>\n");
            return;
        }
        page.raw("<section class=lesson><h2>No check belongs to ").isolated(sight.group());
        page.raw(
                        "</h2><p>So it is up, and whoever asks it learns no more than that the application answers. A check joins by")
                .raw("</p><pre tabindex=0><code>@HealthCheck(groups = ")
                .text(MEMBERS.getOrDefault(sight.group(), '"' + sight.group() + '"'))
                .raw(")</code></pre><p>or by its key</p><pre tabindex=0><code>healthpoint.checks.\"NAME\".groups=")
                .text(sight.group())
                .raw("</code></pre></section>\n");
    }

    static void writeSignIn(Html page) {
        page.raw("<section class=lesson><h2>Which checks, and what they say</h2><p>is for those who sign in.</p>")
                .raw("<p><a class=button href=\"?format=html&amp;login\">Sign in to see the checks</a></p>")
                .raw("<p class=dim>With the user and the password that this application’s operator has set")
                .raw(
                        " (<code>healthpoint.basicauth.username</code>, <code>.password</code>), or as its staff.</p></section>\n");
    }
}
