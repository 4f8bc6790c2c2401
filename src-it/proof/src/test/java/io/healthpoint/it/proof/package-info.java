/**
 * What holds in whatever order threads take their steps. A class of the library a test class, a rule a test; where a rule is
 * broken, the failure shows the order of steps that breaks it.
 */
package io.healthpoint.it.proof;
