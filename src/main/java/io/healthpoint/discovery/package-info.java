/**
 * From the annotation to a check: the CDI portable extension and what it finds.
 *
 * <p>Bootstrap has three steps. While beans are processed their annotated methods are collected and looked at one by one;
 * at the end of discovery all faults of the code are told together; after validation by the container the parameters and
 * the configuration are checked, again all faults together. No bean is instantiated meanwhile.
 */
@NullMarked
package io.healthpoint.discovery;

import org.jspecify.annotations.NullMarked;
