package io.healthpoint.registry;

/**
 * Whether a request context is of any use to checks.
 *
 * @param used whether the application has a bean of that scope
 */
public record RequestScopeUse(boolean used) {}
