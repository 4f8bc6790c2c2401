package io.healthpoint.settings;

/** Who sees names and details, by {@code healthpoint.details}; written in lower case there. */
public enum Details {
    /** Who has the credentials, or is staff of the container: the default. */
    AUTHENTICATED,
    /** Everyone who may run the checks. */
    ALWAYS,
    /** No one: all get the status alone. */
    NEVER
}
