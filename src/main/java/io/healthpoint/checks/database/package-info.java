/**
 * Checks of databases.
 */
@NullMarked
package io.healthpoint.checks.database;

import org.jspecify.annotations.NullMarked;
