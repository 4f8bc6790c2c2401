package io.healthpoint.helidon;

import io.healthpoint.endpoint.Answer;

/** Sends answers by Helidon's responses. Thread-safe. */
final class Responses {

    private static final String RESPONSE = "io.helidon.webserver.http.ServerResponse";

    private final Call status = Call.of(RESPONSE, "status", int.class);
    private final Call header = Call.of(RESPONSE, "header", String.class, String[].class);
    private final Call send = Call.of(RESPONSE, "send", byte[].class);

    Responses() throws ReflectiveOperationException {}

    /** Helidon leaves the body out of the answer to HEAD. */
    void send(Answer answer, Object response) {
        status.run(response, answer.status());
        answer.headers().forEach((name, value) -> header.run(response, name, new String[] {value}));
        send.run(response, answer.body());
    }
}
