/**
 * CDI Full: the portable extension that finds annotated methods of beans, and what calls them.
 *
 * <p>Bootstrap has three steps. While beans are processed their annotated methods are collected and described one by one;
 * at the end of discovery all faults of the code are told together; after validation by the container the parameters and
 * the configuration are checked, again all faults together. No bean is instantiated meanwhile.
 */
@NullMarked
package io.healthpoint.discovery.full;

import org.jspecify.annotations.NullMarked;
