package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application with healthpoint answers at all its own addresses as it did before, byte for byte. */
@Timeout(600)
class DevelopedComparedIT {

    private static final List<String> REQUESTS = List.of(
            "GET /greeting",
            "GET /greeting?x=1",
            "GET //greeting",
            "GET /greeting;x=1",
            "HEAD /greeting",
            "OPTIONS /greeting",
            "DELETE /greeting",
            "POST /echo",
            "PUT /echo",
            "GET /failing",
            "GET /closed",
            "GET /item/one",
            "GET /item/a%20b",
            "GET /item/",
            "GET /page.html",
            "HEAD /page.html",
            "POST /page.html",
            "GET /nothing",
            "GET /nothing/below",
            "GET /healthy",
            "GET /item/health",
            "GET /",
            "GET /q/health",
            "GET /%",
            "TRACE /greeting");

    private static final List<String> HEADERS = List.of(
            "",
            "Accept: text/html\r\n",
            "Accept: application/json\r\n",
            "Authorization: Basic Ym9zczpib3NzLXNlY3JldC0x\r\n", // boss
            "Authorization: Basic Ym9zczp3cm9uZw==\r\n", // with a wrong password
            "Authorization: Basic %%%\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"quarkus-rest", "quarkus-resteasy", "quarkus-undertow"})
    void itsOwnPagesAnswerAsWithoutTheJar(String shape) {
        try (Application before = build(shape, "without");
                Application after = build(shape, "with")) {
            assertThat(after.get("/health").statusCode()).isEqualTo(200);
            SoftAssertions each = new SoftAssertions();
            for (String request : REQUESTS) {
                for (String headers : HEADERS) {
                    each.assertThat(answer(after, request, headers))
                            .as(shape + ": " + request + " " + headers)
                            .isEqualTo(answer(before, request, headers));
                }
            }
            each.assertAll();
        }
    }

    private static Application build(String shape, String kind) {
        Path copy = Project.target("compared/" + shape + "-" + kind);
        Project.copy(Project.HERE.resolve("src/test/applications/compared"), copy);
        String profile = kind.equals("with") ? "-Pwith-healthpoint" : "-Dhealthpoint=none";
        new Project(copy).build("package", "-q", "-Dshape=" + shape, profile);
        return Application.of(Application.commandOf(
                copy.resolve("target/quarkus-app/quarkus-run.jar").toString()));
    }

    private static String answer(Application application, String request, String headers) {
        URI uri = application.uri();
        String body = request.startsWith("P") ? "text" : "";
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            String sent = request + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n" + headers + "Content-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return withoutMoments(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    // What differs between two starts of one application: the time, the time of the build, and the number of an error.
    private static String withoutMoments(String answer) {
        return answer.replaceAll("(?mi)^(date|last-modified): .*$", "$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-\\d+", "a number");
    }
}
