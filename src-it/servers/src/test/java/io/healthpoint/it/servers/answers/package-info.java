/** An application that makes it hard to answer: long answers, a filter that knows nothing of asynchrony, JAX-RS around it. */
package io.healthpoint.it.servers.answers;
