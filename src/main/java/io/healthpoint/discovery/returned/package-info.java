/** What a method of a check may return, and how it becomes an outcome. */
@NullMarked
package io.healthpoint.discovery.returned;

import org.jspecify.annotations.NullMarked;
