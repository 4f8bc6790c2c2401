package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees who starts the demo and looks at it, with nobody else asking. */
class DemoIT {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    @AutoClose
    private static Server demo;

    @BeforeAll
    static void start() throws IOException {
        demo = start("healthpoint.embedded.port=" + freePort());
    }

    /** By the main class that the README's first command starts, as ReadmeTest knows. */
    static Server start(String... settings) {
        return Server.of(Server.launch(Sample.demo().classPath(), Map.of(), "com.example.signup.Demo", settings));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static JsonObject json(String path) {
        return Json.createReader(
                        new StringReader(demo.getAs("john", "doe", path).body()))
                .readObject();
    }

    /** What is remembered of a check, once it is as wanted. */
    private static JsonObject history(String check, Predicate<JsonObject> wanted) {
        return Awaited.until(
                "a history of " + check,
                () -> json("/health/?format=history").getJsonObject("checks").getJsonObject(check),
                known -> known != null && wanted.test(known));
    }

    @Test
    void theFirstLineSaysWhatToOpenAndAsWhom() {
        String line = demo.output().lines().findFirst().orElseThrow();

        assertThat(line).contains(demo.uri().toString(), "as john with the password doe", "curl -u john:doe");
        List<String> addresses = ADDRESS.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(this::withoutComma)
                .toList();
        assertThat(addresses).hasSize(3).allSatisfy(address -> {
            URI uri = URI.create(address);
            String path = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
            assertThat(uri.getAuthority()).isEqualTo(demo.uri().getAuthority());
            assertThat(demo.getAs("john", "doe", path).body()).contains("payments");
        });
    }

    private String withoutComma(String address) {
        return address.replaceAll("[,;]$", "");
    }

    @Test
    void oneCheckIsWellAndHasAPastThoughNobodyAsks() {
        JsonObject known = history(
                "com.example.signup.SignupHealth.userSignup",
                check -> check.getJsonArray("runs").size() >= 10);

        assertThat(known.getString("status")).isEqualTo("up");
    }

    @Test
    void oneIsFlapping() {
        JsonObject known =
                history("shipping", check -> check.getJsonArray("changes").size() >= 2);
        Set<String> seen = new TreeSet<>();
        known.getJsonArray("changes")
                .forEach(change -> seen.add(change.asJsonObject().getString("to")));

        assertThat(seen).containsExactly("down", "up");
    }

    @Test
    void oneIsSlow() {
        JsonObject known =
                history("warehouse", check -> check.getJsonArray("runs").size() >= 2);

        assertThat(known.getString("status")).isEqualTo("up");
        assertThat(known.getJsonArray("runs")).allSatisfy(run -> assertThat(
                        run.asJsonObject().getJsonNumber("elapsedMillis").doubleValue())
                .isGreaterThan(1000));
    }

    @Test
    void oneHangsOthersAreDegradedOrDownAndBuiltInChecksAreAmongThem() {
        JsonObject warnings = Awaited.until(
                "fax hangs", () -> json("/health/").getJsonObject("warning"), seen -> seen.getString("fax", "")
                        .startsWith("still running after "));

        assertThat(warnings.getString("disk")).isEqualTo("91% full");
        assertThat(json("/health/").getJsonObject("error").keySet()).contains("mail", "payments");
        assertThat(json("/health/?test=heap&test=log-volume").toString()).contains("heap", "log-volume", "free");
    }

    @Test
    void thePageShowsThem() {
        String page = demo.get("/health/", "Authorization", Server.basic("john", "doe"), "Accept", "text/html")
                .body();

        assertThat(page).contains("warehouse", "shipping", "fax", "hung", "disk", "heap", "log-volume");
    }

    @Test
    void aStrangerSeesNone() {
        assertThat(demo.get("/health/").body()).isEqualTo("{}");
    }
}
