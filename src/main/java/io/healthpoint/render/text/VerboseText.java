package io.healthpoint.render.text;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.ShownNames;
import io.healthpoint.render.WellFormed;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line a check, in the manner of kube-apiserver, and the summary: {@code [+]NAME ok}, {@code [!]NAME degraded: DETAIL},
 * {@code [-]NAME failed: DETAIL}. Where details are withheld, the summary alone.
 */
public final class VerboseText implements Renderer {

    /** Ready to draw. */
    public VerboseText() {}

    @Override
    public String format() {
        return "verbose";
    }

    @Override
    public String mediaType() {
        return PlainText.MEDIA_TYPE;
    }

    @Override
    public byte[] render(Report report) {
        Function<CheckResult, String> name = ShownNames.of(report);
        Stream<String> known = report.results().stream().map(result -> line(name.apply(result), result));
        Stream<String> unknown = report.unknown().stream()
                .map(asked -> "[-]" + inOneLine(asked) + " failed: " + ShownNames.UNKNOWN + '\n');
        String lines = Stream.concat(known, unknown).collect(Collectors.joining());
        return (lines + PlainText.summary(report)).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String name, CheckResult result) {
        return switch (result.effect()) {
            case UP -> "[+]" + inOneLine(name) + " ok\n";
            case DEGRADED -> "[!]" + inOneLine(name) + " degraded: " + detail(result) + '\n';
            case DOWN -> "[-]" + inOneLine(name) + " failed: " + detail(result) + '\n';
        };
    }

    private static String detail(CheckResult result) {
        return inOneLine(result.outcome().detail());
    }

    private static String inOneLine(String text) {
        return WellFormed.inOneLine(text);
    }
}
