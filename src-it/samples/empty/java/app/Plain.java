package app;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean without a check. */
@ApplicationScoped
public class Plain {}
