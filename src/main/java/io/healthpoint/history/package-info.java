/** What is remembered of each check: its newest runs, its changes of status, and how often what has happened. In memory only. */
@NullMarked
package io.healthpoint.history;

import org.jspecify.annotations.NullMarked;
