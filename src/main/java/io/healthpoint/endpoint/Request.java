package io.healthpoint.endpoint;

import io.healthpoint.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a mount knows of a request.
 *
 * @param method the HTTP method, as sent
 * @param path what follows the endpoint's own segment: nothing, or the group
 * @param query the query string, as sent, without the question mark; null = none
 * @param accept the forms that the client takes, all Accept headers joined by commas; null = none
 * @param caller who asks
 */
public record Request(
        String method,
        RequestPath path,
        @Nullable String query,
        @Nullable String accept,
        Caller caller) {}
