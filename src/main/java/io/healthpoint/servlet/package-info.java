/**
 * The mount in servlet containers: {@link io.healthpoint.servlet.HealthInitializer} is found by the container, looks whether
 * the application owns the path, and registers {@link io.healthpoint.servlet.HealthServlet}, which asks the endpoint.
 */
@NullMarked
package io.healthpoint.servlet;

import org.jspecify.annotations.NullMarked;
