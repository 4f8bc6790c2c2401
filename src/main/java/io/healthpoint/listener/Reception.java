package io.healthpoint.listener;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Hands requests to the endpoint. Thread-safe.
 *
 * @param endpoint the application's
 * @param logins where who brings credentials is answered: others need not wait until these are looked at
 */
record Reception(Endpoint endpoint, Executor logins) {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    /** Never fails: what cannot be answered is 503, as it is where the application has stopped. */
    CompletableFuture<Answer> answer(RequestHead head, String address) {
        try {
            return asked(head, address).exceptionally(Reception::failed);
        } catch (RuntimeException | LinkageError failure) {
            return CompletableFuture.completedFuture(failed(failure));
        }
    }

    private CompletableFuture<Answer> asked(RequestHead head, String address) {
        Request request = head.request(endpoint.mount(), address);
        return request.caller().authorization().isEmpty()
                ? endpoint.answer(request)
                : CompletableFuture.completedFuture(request).thenComposeAsync(endpoint::answer, logins);
    }

    private static Answer failed(Throwable failure) {
        LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot answer", failure);
        return Answer.empty(503);
    }
}
