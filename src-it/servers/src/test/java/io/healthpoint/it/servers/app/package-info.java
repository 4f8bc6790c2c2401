/** An application that needs its container: checks with data sources, transactions, roles, names and enterprise beans. */
package io.healthpoint.it.servers.app;
