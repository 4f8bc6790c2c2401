package io.healthpoint.it.servers.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends what ten checks that are up look like, without asking anything. */
@WebServlet("/constant")
public class Constant extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final byte[] BODY = IntStream.range(0, 10)
            .mapToObj(number -> "\"check-" + number + "\":\"OK\"")
            .collect(Collectors.joining(",", "{\"success\":{", "},\"error\":{}}"))
            .getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Type", "application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept, Authorization");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}
