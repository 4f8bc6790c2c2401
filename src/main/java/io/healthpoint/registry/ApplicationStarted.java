package io.healthpoint.registry;

/**
 * The application has started, as far as CDI can tell: its own observers of the start have ended. Fired once at most, as a CDI
 * event, and not where a mount has to tell it, as in servlet containers.
 */
public record ApplicationStarted() {}
