package io.healthpoint.registry;

import io.healthpoint.Policy;

/**
 * One named procedure of the application.
 *
 * @param name unique in the application
 * @param policy how it is run, with configuration applied
 * @param origin the place in the code that it comes from, for messages
 * @param procedure what it does
 */
public record Check(String name, Policy policy, String origin, Procedure procedure) {}
