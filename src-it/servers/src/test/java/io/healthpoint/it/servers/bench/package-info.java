/** What the servlet's cost is measured with. */
package io.healthpoint.it.servers.bench;
