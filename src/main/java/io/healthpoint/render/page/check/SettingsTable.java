package io.healthpoint.render.page.check;

import io.healthpoint.Policy;
import io.healthpoint.render.page.words.Html;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The settings that hold for a check, and where each comes from. */
final class SettingsTable {

    private SettingsTable() {}

    static void write(Policy policy, Map<String, String> origins, Html page) {
        page.raw(
                        "<section><h3>Settings</h3><div class=scroll role=region aria-label=Settings tabindex=0><table><thead><tr>"
                                + "<th scope=col>Setting<th scope=col>Value")
                .raw(origins.isEmpty() ? "" : "<th scope=col>Where it comes from")
                .raw("</thead><tbody>");
        values(policy).forEach((name, value) -> {
            page.raw("<tr><th scope=row>" + name + "<td>").text(value);
            if (!origins.isEmpty()) {
                writeOrigin(origins.getOrDefault(name, ""), page);
            }
        });
        page.raw("</tbody></table></div></section>\n");
    }

    private static void writeOrigin(String origin, Html page) {
        switch (origin) {
            case "code" -> page.raw("<td>the code (annotation or type)");
            case "default" -> page.raw("<td class=dim>default");
            default -> page.raw("<td>").element("<code>", origin);
        }
    }

    // Named as their keys are, for this is what one types to change them.
    private static Map<String, String> values(Policy policy) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("groups", policy.groups().isEmpty() ? "none" : String.join(", ", policy.groups()));
        values.put("critical", yes(policy.critical()));
        values.put("timeout", Timing.inWords(policy.timeout()));
        values.put("interval", Timing.isSet(policy.interval()) ? Timing.inWords(policy.interval()) : "none");
        values.put("ttl", Timing.isSet(policy.ttl()) ? Timing.inWords(policy.ttl()) : "none");
        values.put("failure-threshold", String.valueOf(policy.failureThreshold()));
        values.put("success-threshold", String.valueOf(policy.successThreshold()));
        values.put("interrupt", yes(policy.interrupt()));
        values.put("scope", policy.scope().name().toLowerCase(Locale.ROOT));
        return values;
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
