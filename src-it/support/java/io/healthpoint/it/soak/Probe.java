package io.healthpoint.it.soak;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request to the application {@code app.MixedChecks}, and what is right to answer.
 *
 * @param path below the endpoint
 * @param entitled whether it carries credentials
 * @param answer of the status code, a blank and the body
 */
public record Probe(String path, boolean entitled, Pattern answer) {

    private static final String ALL =
            "500 \\{\"success\":\\{\"cached\":\"run \\d+\",\"fast\":\"OK\",(\"flapping\":\"run \\d*[02468]\",)?"
                    + "\"later\":\"came later\",\"slow\":\"OK\",\"ticking\":\"tick \\d+\"},"
                    + "\"error\":\\{(\"flapping\":\"run \\d*[13579]\",)?\"throwing\":\"no queue\"}}";

    /** One of every kind; of these all but the last are answered with a report. */
    static final List<Probe> KINDS = List.of(
            entitled("/fast", up("fast", "OK")),
            new Probe("/fast", false, Pattern.compile("200 \\{}")),
            entitled("/slow", up("slow", "OK")),
            entitled("/throwing", down("throwing", "no queue")),
            entitled("/flapping", up("flapping", "run \\d*[02468]") + "|" + down("flapping", "run \\d*[13579]")),
            entitled("/cached", up("cached", "run \\d+")),
            entitled("/ticking", up("ticking", "tick \\d+")),
            entitled("/later", up("later", "came later")),
            entitled("/", ALL),
            entitled("/?test=throwing&exclude=fast", down("throwing", "no queue")),
            new Probe("/nothing", true, Pattern.compile("404 \\{}")));

    boolean isAnsweredRightBy(HttpResponse<String> response) {
        return answer.matcher(response.statusCode() + " " + response.body()).matches();
    }

    boolean isAnsweredWithAReport() {
        return !path.equals("/nothing");
    }

    private static Probe entitled(String path, String answer) {
        return new Probe(path, true, Pattern.compile(answer));
    }

    private static String up(String name, String detail) {
        return "200 \\{\"success\":\\{\"%s\":\"%s\"},\"error\":\\{}}".formatted(name, detail);
    }

    private static String down(String name, String detail) {
        return "500 \\{\"success\":\\{},\"error\":\\{\"%s\":\"%s\"}}".formatted(name, detail);
    }
}
