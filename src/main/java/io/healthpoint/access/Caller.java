package io.healthpoint.access;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who asks, as the container tells it.
 *
 * @param authorization values of the Authorization headers, as sent
 * @param authenticated whether the container knows the caller's name
 * @param inRole whether the container has the caller in a role
 */
public record Caller(List<String> authorization, boolean authenticated, Predicate<String> inRole) {}
