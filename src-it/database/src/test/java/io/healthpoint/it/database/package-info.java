/**
 * The check of data sources with real databases and pools. A pool gives what it has, is used up, waits for a database that is gone
 * or stands still; and each time the next run after the repair is up, without a restart.
 */
package io.healthpoint.it.database;
